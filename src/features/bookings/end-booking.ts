import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transactions.js';
import { BookingLife } from './booking-life.js';
import type { BookingRow } from './booking-row.js';
import { Ladder } from './ladder/ladder.js';
import { BookingNotices } from './messages/index.js';

/** Ends bookings before they have begun, and tells everybody who counts on them. */
@Injectable()
export class EndBooking {
  constructor(
    private readonly life: BookingLife,
    private readonly ladder: Ladder,
    private readonly notices: BookingNotices,
  ) {}

  /** @param why.costCents what the member was shown that it costs */
  async cancel(
    tx: Transaction,
    booking: BookingRow,
    {
      who,
      reason,
      costCents = 0,
    }: { who: 'member' | 'service'; reason: string; costCents?: number },
  ): Promise<void> {
    // Its calendar entry goes with it, and the numbers by which it is told go with its state.
    await this.life.change(tx, booking, { calendar_sequence: booking.calendar_sequence + 1 });
    await this.notices.post(tx, booking.id, 'cancelled', { costCents });
    const offer = await this.ladder.withdraw(tx, booking.id, 'cancelled');
    if (offer) await this.notices.post(tx, booking.id, 'agency_cancelled', { offerId: offer.id });
    const agencyId = offer?.confirmed ? offer.agencyId : null;
    await this.life.record(tx, booking.id, { who, kind: 'cancelled', agencyId, reason, costCents });
    await this.life.apply(tx, booking, 'cancel', { reason });
  }

  /** Its hour has come, nobody has confirmed, and the member has chosen nothing. */
  async pass(tx: Transaction, booking: BookingRow): Promise<void> {
    await this.notices.post(tx, booking.id, 'failed');
    await this.life.record(tx, booking.id, { who: 'service', kind: 'not_confirmed' });
    await this.life.apply(tx, booking, 'hour_passes', { reason: 'not_confirmed' });
  }

  /** Its hour is too long ago to begin it. */
  async miss(
    tx: Transaction,
    booking: BookingRow,
    reason: 'service_down' | 'member_busy',
  ): Promise<void> {
    await this.notices.post(tx, booking.id, 'missed');
    const offer = await this.ladder.withdraw(tx, booking.id, 'missed');
    if (offer) await this.notices.post(tx, booking.id, 'agency_cancelled', { offerId: offer.id });
    await this.life.record(tx, booking.id, { who: 'service', kind: 'missed', reason });
    await this.life.apply(tx, booking, 'too_late', { reason });
  }
}
