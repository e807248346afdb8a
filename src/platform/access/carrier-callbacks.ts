/** What a callback shows of itself. */
export interface CallbackRequest {
  /** Path and query as they were requested. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The parsed form. */
  readonly body: unknown;
}

/** Tells the carrier's own requests from everybody else's. Implemented by the telephone's carrier. */
export abstract class CarrierCallbacks {
  abstract isGenuine(request: CallbackRequest): boolean;
}
