import { randomUUID } from 'node:crypto';
import type {
  AgencyBookingsView,
  AgencyBookingView,
  BookedView,
  BookingDetailView,
  BookingView,
} from '../../src/features/bookings/booking.view.js';
import { DueWatch } from '../../src/features/bookings/index.js';
import type { ManualClock } from '../../src/kernel/clock.js';
import { HuntScene, type SceneAgency } from './hunt-scene.js';
import type { TestApp } from './test-app.js';

type Contracts = Parameters<typeof HuntScene.set>[1];

export interface BookingOfferInDatabase {
  agency_id: string;
  round: number;
  position: number;
  rank: number;
  state: string;
  reason: string | null;
  rank_exception: string | null;
  asked_because: string;
  asked_at: Date | null;
  answer_by: Date | null;
}

/** A member who books, and agencies that answer. */
export class BookingDesk {
  private constructor(
    readonly app: TestApp,
    readonly clock: ManualClock,
    readonly scene: HuntScene,
  ) {}

  /** One agency per contract, ranked in their order. */
  static async set(app: TestApp, contracts: Contracts = [{}, {}]): Promise<BookingDesk> {
    const scene = await HuntScene.set(app, contracts);
    return new BookingDesk(app, scene.clock, scene);
  }

  get agencies(): SceneAgency[] {
    return this.scene.agencies;
  }

  get member(): { id: string; cookie: string } {
    return this.scene.member;
  }

  /** POST /bookings with a key of its own; `given` goes into the body. */
  post(given: object = {}, key: string = randomUUID(), cookie = this.member.cookie) {
    return this.app
      .request('post', '/bookings', cookie)
      .set('Idempotency-Key', key)
      .send({ ...aWish, ...given });
  }

  async book(given: object = {}): Promise<BookingView> {
    return (await this.bookAll(given)).booking;
  }

  async bookAll(given: object = {}): Promise<BookedView> {
    const answer = await this.post(given);
    if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as BookedView;
  }

  async read(id: string): Promise<BookingDetailView> {
    const answer = await this.app.request('get', `/bookings/${id}`, this.member.cookie);
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as BookingDetailView;
  }

  /** PUT with what the booking is, but for `given`. */
  change(booking: BookingView, given: object) {
    return this.app.request('put', `/bookings/${booking.id}`, this.member.cookie).send({
      ...aWish,
      language: booking.language,
      minutes: booking.minutes,
      slots: booking.slots,
      version: booking.version,
      scope: 'one',
      ...given,
    });
  }

  /** Another step of the member: `cancel`, `proposal`, `unplaced`. */
  step(id: string, what: string, body: object) {
    return this.app.request('post', `/bookings/${id}/${what}`, this.member.cookie).send(body);
  }

  async list(agency = 0): Promise<AgencyBookingsView> {
    const { cookie } = this.agencies[agency]!.operator;
    return (await this.app.request('get', '/agency/bookings', cookie)).body as AgencyBookingsView;
  }

  /** The one that the agency is asked about. */
  async asked(agency = 0): Promise<AgencyBookingView> {
    const { asked } = await this.list(agency);
    if (asked.length !== 1) throw new Error(`asked about ${asked.length}`);
    return asked[0]!;
  }

  /** An agency's answer: `confirm`, `refuse`, `propose`, `hand-back`, `interpreter`. */
  answer(agency: number, view: AgencyBookingView, what: string, body: object = {}) {
    const { cookie } = this.agencies[agency]!.operator;
    const usual = { confirm: aNamed, interpreter: aNamed }[what] ?? {};
    return this.app
      .request('post', `/agency/bookings/${view.offerId}/${what}`, cookie)
      .send({ version: view.version, ...usual, ...body });
  }

  /** The agency confirms what it is asked about. */
  async confirm(agency = 0, body: object = {}): Promise<AgencyBookingView> {
    const answer = await this.answer(agency, await this.asked(agency), 'confirm', body);
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.booking as AgencyBookingView;
  }

  /** It is this instant, consoles still beat, and what is due has been done. */
  async at(instant: Date | string): Promise<void> {
    this.clock.set(instant);
    await this.app.db.query('UPDATE open_console SET last_beat_at = $1', [this.clock.now()]);
    await this.app.app.get(DueWatch).runDue();
  }

  offers(bookingId: string): Promise<BookingOfferInDatabase[]> {
    return this.app.db.query(
      `SELECT agency_id, round, position, rank, state, reason, rank_exception, asked_because, asked_at, answer_by
       FROM booking_offer WHERE booking_id = $1 ORDER BY round, position`,
      [bookingId],
    );
  }

  async states(bookingId: string): Promise<string[]> {
    return (await this.offers(bookingId)).map(({ state }) => state);
  }

  /** The ledger's entries for a booking, or for the request that it became. */
  entries(id: string): Promise<Record<string, unknown>[]> {
    return this.app.db.query(
      `SELECT kind, mode, outcome, reason, agency_id, waiting_seconds, talk_seconds FROM usage_entry WHERE source_id = $1`,
      [id],
    );
  }

  /** Pages of bookings that happened, in order. */
  async kinds(bookingId: string): Promise<string[]> {
    return (await this.read(bookingId)).events.map(({ kind }) => kind);
  }
}

/** Tuesday 1 December 2026, 14 h 30 in Paris; the tests' clock begins on Monday 23 November, 10 h. */
export const aWish = {
  language: 'tir',
  gender: 'either',
  date: '2026-12-01',
  time: '14:30',
  minutes: 15,
  slots: 1,
  patientPlace: 'room',
  professionalLine: 'browser',
  subject: 'consultation',
  ifNobody: 'tell',
};

const aNamed = { interpreterLabel: 'Interprète 12', talk: 'self' };
