import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import type { AgencyBookingView } from '../booking.view.js';
import { BookingLife } from '../booking-life.js';
import { BookingLines } from '../booking-lines.js';
import { Ladder } from '../ladder/ladder.js';
import { BookingNotices } from '../messages/index.js';
import type { HandBackBookingDto, RefuseBookingDto } from './agency-booking.dto.js';
import { LockAgencyBooking } from './lock-agency-booking.js';
import { ReadAgencyBookings } from './read-agency-bookings.js';

const END = `
  UPDATE booking_offer SET state = $2, reason = $3, answered_at = coalesce(answered_at, $4), ended_at = $4, account_id = $5,
    link_hash = NULL WHERE id = $1`;
const GAVE_BACK = `
  SELECT DISTINCT agency_id FROM booking_offer WHERE booking_id = $1 AND state = 'handed_back'`;

/** An agency says no to a booking, or gives back one that it has confirmed. */
@Injectable()
export class DeclineBooking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly locks: LockAgencyBooking,
    private readonly life: BookingLife,
    private readonly lines: BookingLines,
    private readonly ladder: Ladder,
    private readonly views: ReadAgencyBookings,
    private readonly notices: BookingNotices,
  ) {}

  /** The next agency is asked. @throws AppError BOOKING_OFFER_UNKNOWN, BOOKING_OFFER_OVER, BOOKING_CHANGED */
  refuse(
    me: OperatorPrincipal,
    offerId: string,
    { version, reason }: RefuseBookingDto,
  ): Promise<AgencyBookingView> {
    return this.database.transaction(async (tx) => {
      const { booking } = await this.locks.lock(tx, me, offerId, 'asked', version);
      await this.#end(tx, me, offerId, 'refused', reason);
      const what = { kind: 'refused', agencyId: me.agencyId, reason };
      await this.life.record(tx, booking.id, { who: 'agency', ...what });
      await this.ladder.next(tx, booking);
      return this.views.one(offerId, tx);
    });
  }

  /** The agencies are asked anew, this one last, and are told why. The same errors. */
  handBack(
    me: OperatorPrincipal,
    offerId: string,
    { version, reason }: HandBackBookingDto,
  ): Promise<AgencyBookingView> {
    return this.database.transaction(async (tx) => {
      const { booking } = await this.locks.lock(tx, me, offerId, 'confirmed', version);
      await this.#end(tx, me, offerId, 'handed_back', reason);
      await this.lines.forget(tx, booking.id, 'interpreter');
      const what = { kind: 'handed_back', agencyId: me.agencyId, reason };
      await this.life.record(tx, booking.id, { who: 'agency', ...what });
      const gaveBack = await tx.query<{ agency_id: string }>(GAVE_BACK, [booking.id]);
      const askedLast = new Set(gaveBack.map(({ agency_id: id }) => id));
      const calendar_sequence = booking.calendar_sequence + 1;
      const wish = { because: 'handed_back' as const, askedLast };
      await this.ladder.begin(tx, booking, wish, { calendar_sequence });
      // Where nobody is left the member has been told that already.
      if (booking.state === 'asked') await this.notices.post(tx, booking.id, 'handed_back');
      return this.views.one(offerId, tx);
    });
  }

  async #end(
    tx: Transaction,
    me: OperatorPrincipal,
    offerId: string,
    state: 'refused' | 'handed_back',
    reason: string,
  ): Promise<void> {
    await tx.query(END, [offerId, state, reason, this.clock.now(), me.accountId]);
  }
}
