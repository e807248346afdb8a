import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { BookingLife } from '../booking-life.js';
import type { BookingRow } from '../booking-row.js';
import { EndBooking } from '../end-booking.js';
import { Ladder } from '../ladder/ladder.js';
import { isAhead } from '../rules/booking-states.js';
import { isStillUseful } from '../rules/hour-limits.js';
import { BeginBooking } from './begin-booking.js';

const SILENT = `
  UPDATE booking_offer SET state = 'silent', reason = 'no_answer', ended_at = $2
  WHERE booking_id = $1 AND state = 'asked' AND answer_by <= $2 RETURNING agency_id`;
const DECLINED = `
  UPDATE booking_offer SET state = 'refused', reason = 'member_silent', ended_at = $2
  WHERE booking_id = $1 AND state = 'proposed' RETURNING agency_id`;

/** Seconds until a step that found nothing to do is looked at again. */
const AGAIN = 5;

/**
 * Does what time alone brings about for one booking: a deadline that has passed, or its hour. It reads the truth under
 * the booking's lock first, so running it twice, late or after a crash does no harm.
 */
@Injectable()
export class BookingStep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly life: BookingLife,
    private readonly ladder: Ladder,
    private readonly begins: BeginBooking,
    private readonly ending: EndBooking,
  ) {}

  async run(bookingId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const booking = await this.life.lock(tx, bookingId);
      if (booking && isAhead(booking.state)) await this.#step(tx, booking);
    });
  }

  async #step(tx: Transaction, booking: BookingRow): Promise<void> {
    const now = this.clock.now();
    // The clock was set back, another process was faster, or it waits for the end of another conversation.
    if (now < booking.look_at) return;
    if (now >= booking.starts_at) return this.#hourComes(tx, booking, now);
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

  async #hourComes(tx: Transaction, booking: BookingRow, now: Date): Promise<void> {
    if (booking.state === 'unplaced') return this.ending.pass(tx, booking);
    if (isStillUseful(booking.starts_at, now)) return this.begins.begin(tx, booking);
    const reason = booking.reason === 'member_busy' ? 'member_busy' : 'service_down';
    await this.ending.miss(tx, booking, reason);
  }
}
