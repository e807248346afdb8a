import type { Visitor } from './browser-visitor.js';

interface Offer {
  offerId: string;
  version: number;
  bookingNumber: string;
}

/** An agency that answers about bookings through the service's own calls: what its operator's page would send. */
export class BookingAgency {
  constructor(private readonly operator: Visitor) {}

  async confirm(bookingNumber: string, interpreterLabel: string): Promise<void> {
    await this.#answer(bookingNumber, 'confirm', { interpreterLabel, talk: 'self' });
  }

  async refuse(bookingNumber: string): Promise<void> {
    await this.#answer(bookingNumber, 'refuse', { reason: 'no_interpreter' });
  }

  /** Another hour, local to the network. */
  async propose(bookingNumber: string, date: string, time: string): Promise<void> {
    await this.#answer(bookingNumber, 'propose', { date, time });
  }

  async handBack(bookingNumber: string): Promise<void> {
    await this.#answer(bookingNumber, 'hand-back', { reason: 'interpreter_ill' });
  }

  async #answer(bookingNumber: string, what: string, body: object): Promise<void> {
    const { request } = this.operator.context;
    const path = `${this.operator.base}/api/agency/bookings`;
    const list = (await (await request.get(path)).json()) as Record<string, Offer[]>;
    const offer = [...list['asked']!, ...list['confirmed']!].find(
      (one) => one.bookingNumber === bookingNumber,
    );
    if (!offer) throw new Error(`the agency was not asked about ${bookingNumber}`);
    const answer = await request.post(`${path}/${offer.offerId}/${what}`, {
      headers: { 'X-Requested-With': 'truchement' },
      data: { version: offer.version, ...body },
    });
    if (!answer.ok()) throw new Error(`${what}: ${answer.status()} ${await answer.text()}`);
  }
}
