/** What a REST request is answered with. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** An error in Twilio's shape. */
export class RestError extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
  ) {
    super(message);
  }

  get reply(): Reply {
    const more = `https://www.twilio.com/docs/errors/${this.code}`;
    const { code, message, status } = this;
    return { status, body: { code, message, more_info: more, status } };
  }
}

export const notFound = (path: string): RestError =>
  new RestError(404, 20_404, `The requested resource ${path} was not found`);
