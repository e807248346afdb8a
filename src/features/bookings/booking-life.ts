import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { nextState } from '../../kernel/state-machine.js';
import type { Transaction } from '../../platform/database/transactions.js';
import { UsageLedger } from '../usage/index.js';
import { BookingLines } from './booking-lines.js';
import { BookingNews } from './booking-news.js';
import { BOOKING_COLUMNS, type BookingPatch, type BookingRow } from './booking-row.js';
import { type BookingEvent, bookingStates, isAhead } from './rules/booking-states.js';

/** What is written down of something that happened to a booking; never a note. */
export interface BookingHappening {
  who: 'member' | 'agency' | 'service' | 'admin';
  /** In one word: `asked`, `agency_asked`, `confirmed`, `moved`, `cancelled`, … */
  kind: string;
  agencyId?: string | null;
  reason?: string | null;
  /** Integer cents that it costs. */
  costCents?: number;
  /** What was before and after. */
  detail?: Record<string, unknown>;
}

const BEGIN = `
  WITH begun AS (
    UPDATE booking b SET state = 'begun', reason = NULL, request_id = g.request_id, note = NULL, version = b.version + 1,
      changed_at = $3, ended_at = $3
    FROM unnest($1::uuid[], $2::uuid[]) AS g (id, request_id) WHERE b.id = g.id
  ), told AS (
    INSERT INTO booking_event (id, booking_id, at, who, kind)
    SELECT e.id, e.booking_id, $3, 'service', 'begun' FROM unnest($4::uuid[], $1::uuid[]) AS e (id, booking_id)
  )
  DELETE FROM booking_line WHERE booking_id = ANY($1)`;

/** The one way to change a booking. */
@Injectable()
export class BookingLife {
  constructor(
    private readonly clock: Clock,
    private readonly lines: BookingLines,
    private readonly ledger: UsageLedger,
    private readonly news: BookingNews,
  ) {}

  /** Locks the booking until the end of the transaction. Take this lock before those of requests. */
  async lock(tx: Transaction, bookingId: string): Promise<BookingRow | undefined> {
    const [row] = await tx.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking WHERE id = $1 FOR NO KEY UPDATE`,
      [bookingId],
    );
    return row;
  }

  /**
   * Applies `event` if the table allows it from the present state; `booking`, which must be locked, becomes what it is
   * then. On an outcome its numbers are forgotten and its one entry is recorded, unless a request carries it on.
   * @returns whether it was allowed
   */
  async apply(
    tx: Transaction,
    booking: BookingRow,
    event: BookingEvent,
    patch: BookingPatch = {},
  ): Promise<boolean> {
    const state = nextState(bookingStates, booking.state, event);
    if (!state) return false;
    const outcome = isAhead(state) ? {} : { ended_at: this.clock.now(), note: null };
    await this.change(tx, booking, { reason: null, ...patch, ...outcome, state });
    if (isAhead(state)) return true;
    await this.lines.forget(tx, booking.id);
    if (state !== 'begun') await this.ledger.recordBooking(tx, booking.id);
    return true;
  }

  /** The hour has come for all of these, which must be locked: each lives on as its request. */
  async begin(
    tx: Transaction,
    begun: readonly { booking: BookingRow; requestId: string }[],
  ): Promise<void> {
    if (begun.length === 0) return;
    const now = this.clock.now();
    for (const { booking } of begun)
      if (!nextState(bookingStates, booking.state, 'hour_comes'))
        throw new Error(`booking ${booking.id} can't begin: it is ${booking.state}`);
    const ids = begun.map(({ booking }) => booking.id);
    const requestIds = begun.map(({ requestId }) => requestId);
    const eventIds = begun.map(() => newId(now.getTime()));
    await tx.query(BEGIN, [ids, requestIds, now, eventIds]);
    for (const id of ids) this.news.changed(tx, id);
  }

  /** Something changes, though not by an event of the table. `booking` must be locked and becomes what it is then. */
  async change(
    tx: Transaction,
    booking: BookingRow,
    patch: BookingPatch & { ended_at?: Date },
  ): Promise<void> {
    const columns = Object.keys(patch) as (keyof typeof patch)[];
    const sets = columns.map((column, index) => `${column} = $${index + 3}`);
    const [row] = await tx.query<BookingRow>(
      `UPDATE booking SET version = version + 1, changed_at = $2${sets.map((set) => `, ${set}`).join('')}
       WHERE id = $1 RETURNING ${BOOKING_COLUMNS}`,
      [booking.id, this.clock.now(), ...columns.map((column) => patch[column])],
    );
    Object.assign(booking, row);
    this.news.changed(tx, booking.id);
  }

  async record(tx: Transaction, bookingId: string, what: BookingHappening): Promise<void> {
    const now = this.clock.now();
    await tx.query(
      `INSERT INTO booking_event (id, booking_id, at, who, kind, agency_id, reason, cost_cents, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[newId(now.getTime()), bookingId, now, what.who, what.kind, what.agencyId ?? null],
        ...[what.reason ?? null, what.costCents ?? 0, JSON.stringify(what.detail ?? null)],
      ],
    );
  }
}
