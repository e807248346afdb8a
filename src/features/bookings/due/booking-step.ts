import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { BookingLife } from '../booking-life.js';
import { BOOKING_COLUMNS, type BookingRow } from '../booking-row.js';
import { EndBooking } from '../end-booking.js';
import { Ladder } from '../ladder/ladder.js';
import { AHEAD } from '../rules/booking-states.js';
import { isStillUseful } from '../rules/hour-limits.js';
import { BeginBookings } from './begin-bookings.js';

const LOCK = `
  SELECT ${BOOKING_COLUMNS} FROM booking WHERE id = ANY($1) AND ${AHEAD} ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`;
const SILENT = `
  UPDATE booking_offer SET state = 'silent', reason = 'no_answer', ended_at = $2
  WHERE booking_id = $1 AND state = 'asked' AND answer_by <= $2 RETURNING agency_id`;
const DECLINED = `
  UPDATE booking_offer SET state = 'refused', reason = 'member_silent', ended_at = $2
  WHERE booking_id = $1 AND state = 'proposed' RETURNING agency_id`;

/** Seconds until a step that found nothing to do is looked at again. */
const AGAIN = 5;

/**
 * Does what time alone brings about for bookings: a deadline that has passed, or the hour. It reads the truth under
 * their locks first, so running it twice, late or after a crash does no harm.
 */
@Injectable()
export class BookingStep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly life: BookingLife,
    private readonly ladder: Ladder,
    private readonly begins: BeginBookings,
    private readonly ending: EndBooking,
  ) {}

  /**
   * In one transaction; those that another process holds are left to it.
   * @returns what tells the screens, for when no other booking waits
   */
  async run(bookingIds: readonly string[]): Promise<() => Promise<void>> {
    const { tell } = await this.database.commit(async (tx) => {
      const now = this.clock.now();
      const bookings = await tx.query<BookingRow>(LOCK, [bookingIds]);
      // What is not due was looked at by a process that was faster, or by a clock that was set back since.
      const due = bookings.filter(({ look_at: lookAt }) => now >= lookAt);
      const begins = (booking: BookingRow) =>
        booking.state !== 'unplaced' &&
        now >= booking.starts_at &&
        isStillUseful(booking.starts_at, now);
      await this.begins.begin(tx, due.filter(begins));
      for (const booking of due.filter((one) => !begins(one))) await this.#step(tx, booking, now);
    });
    return tell;
  }

  async #step(tx: Transaction, booking: BookingRow, now: Date): Promise<void> {
    if (now >= booking.starts_at) return this.#hourIsOver(tx, booking);
    if (booking.state === 'asked' && (await this.#fallSilent(tx, booking, now))) return;
    if (booking.state === 'proposed') return this.#proposalOver(tx, booking, now);
    // Else it waits for nothing but its hour.
    const look_at = booking.state === 'asked' ? addSeconds(now, AGAIN) : booking.starts_at;
    await tx.query(`UPDATE booking SET look_at = $2 WHERE id = $1`, [booking.id, look_at]);
  }

  async #fallSilent(tx: Transaction, booking: BookingRow, now: Date): Promise<boolean> {
    const [silent] = await tx.query<{ agency_id: string }>(SILENT, [booking.id, now]);
    if (!silent) return false;
    const what = { kind: 'silent', agencyId: silent.agency_id };
    await this.life.record(tx, booking.id, { who: 'service', ...what });
    await this.ladder.next(tx, booking);
    return true;
  }

  async #proposalOver(tx: Transaction, booking: BookingRow, now: Date): Promise<void> {
    const [offer] = await tx.query<{ agency_id: string }>(DECLINED, [booking.id, now]);
    const what = { kind: 'hour_lapsed', agencyId: offer?.agency_id ?? null };
    await this.life.record(tx, booking.id, { who: 'service', ...what });
    await this.life.apply(tx, booking, 'proposal_over', { look_at: booking.starts_at });
    await this.ladder.next(tx, booking);
  }

  async #hourIsOver(tx: Transaction, booking: BookingRow): Promise<void> {
    if (booking.state === 'unplaced') return this.ending.pass(tx, booking);
    const reason = booking.reason === 'member_busy' ? 'member_busy' : 'service_down';
    await this.ending.miss(tx, booking, reason);
  }
}
