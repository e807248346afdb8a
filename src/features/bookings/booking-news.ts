import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/transactions.js';
import { LiveEvents, room } from '../live/index.js';
import { ReadBookings } from './member/read-bookings.js';

const AGENCIES = `
  SELECT DISTINCT o.agency_id AS "agencyId", b.id AS "bookingId", b.version FROM booking_offer o JOIN booking b ON b.id = o.booking_id
  WHERE o.booking_id = ANY($1) AND o.asked_at IS NOT NULL`;

interface AgencyNews {
  agencyId: string;
  bookingId: string;
  version: number;
}

/** Tells the screens, once a transaction is committed, how the bookings are that it changed. */
@Injectable()
export class BookingNews {
  readonly #changes = new WeakMap<Transaction, Set<string>>();

  constructor(
    private readonly database: Database,
    private readonly bookings: ReadBookings,
    private readonly live: LiveEvents,
  ) {}

  changed(tx: Transaction, bookingId: string): void {
    const known = this.#changes.get(tx);
    if (known) return void known.add(bookingId);
    const ids = new Set([bookingId]);
    this.#changes.set(tx, ids);
    tx.afterCommit(() => this.#tell([...ids]));
  }

  async #tell(ids: string[]): Promise<void> {
    for (const { memberId, view } of await this.bookings.byIds(ids))
      if (memberId) this.live.emit(room.member(memberId), 'booking:changed', view);
    for (const news of await this.database.query<AgencyNews>(AGENCIES, [ids]))
      this.live.emit(room.agency(news.agencyId), 'agency-bookings:changed', news);
  }
}
