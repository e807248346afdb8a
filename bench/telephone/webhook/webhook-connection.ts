import { signRequest } from '../../../test/simulator/index.js';
import { type HttpAnswer, HttpConnection } from '../../support/http-connection.js';
import { TOKEN } from '../account.js';
import type { Webhook } from './conversation.js';

/** The address that the product gives to Twilio; nobody resolves it. */
export const PUBLIC = 'https://mesures.example';

/** One kept-alive connection of Twilio's, that sends one signed webhook after another. */
export class WebhookConnection {
  private constructor(private readonly connection: HttpConnection) {}

  static async open(port: number): Promise<WebhookConnection> {
    return new WebhookConnection(await HttpConnection.open(port));
  }

  /** @returns the answer's body @throws Error where it is not what it should be */
  async send(webhook: Webhook): Promise<string> {
    const { text, status } = await this.connection.ask(requestOf(webhook));
    return bodyOf({ text, status }, webhook);
  }

  close(): void {
    this.connection.close();
  }
}

function requestOf({ path, form }: Webhook): string {
  const body = new URLSearchParams(form).toString();
  const signature = signRequest(TOKEN, PUBLIC + path, form);
  return (
    `POST ${path} HTTP/1.1\r\nHost: mesures.example\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: */*\r\n` +
    `X-Twilio-Signature: ${signature}\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n` +
    `Content-Length: ${body.length}\r\n\r\n${body}`
  );
}

function bodyOf({ text, status }: HttpAnswer, { path, holds }: Webhook): string {
  const wanted = holds ? 200 : 204;
  if (status !== wanted || !text.includes(holds))
    throw new Error(`${path} was answered with ${status}:\n${text}`);
  return text.slice(text.indexOf('\r\n\r\n') + 4);
}
