import { HttpConnection } from '../support/http-connection.js';
import { memberToken } from '../support/ids.js';
import { LANGUAGE } from '../support/populate.js';

const WISH = {
  language: LANGUAGE,
  gender: 'either',
  patientPlace: 'room',
  professionalLine: 'browser',
};
const PLAIN_BODY = JSON.stringify(WISH);

/** A booking of a fortnight ahead: its agencies are asked until three days before. */
const BOOKING_BODY = JSON.stringify({
  ...{ language: LANGUAGE, gender: 'either', patientPlace: 'room', professionalLine: 'browser' },
  ...{ date: new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10), time: '14:30' },
  ...{ minutes: 15, slots: 1, subject: 'consultation', ifNobody: 'tell' },
});

/** One kept-alive connection that creates requests, one after another. */
export class PostConnection {
  private constructor(private readonly connection: HttpConnection) {}

  static async open(port: number): Promise<PostConnection> {
    return new PostConnection(await HttpConnection.open(port));
  }

  /**
   * POST /api/requests of the `n`th member, with the headers that a browser sends.
   * @param note ASCII; none where absent
   * @returns the status of the answer, once it has arrived whole
   */
  create(member: number, idempotencyKey: string, note?: string): Promise<number> {
    const body = note === undefined ? PLAIN_BODY : JSON.stringify({ ...WISH, note });
    return this.#post('requests', member, idempotencyKey, body);
  }

  /** POST /api/bookings, the same. */
  book(member: number, idempotencyKey: string): Promise<number> {
    return this.#post('bookings', member, idempotencyKey, BOOKING_BODY);
  }

  async #post(what: string, member: number, idempotencyKey: string, body: string): Promise<number> {
    const head =
      `POST /api/${what} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Requested-With: truchement\r\n` +
      'Accept: application/json\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: fr\r\n' +
      `Cookie: truchement_session=${memberToken(member)}\r\nIdempotency-Key: ${idempotencyKey}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    return (await this.connection.ask(head + body)).status;
  }

  close(): void {
    this.connection.close();
  }
}
