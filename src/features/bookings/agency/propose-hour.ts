import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { AgencyBookingView } from '../booking.view.js';
import { BookingLife } from '../booking-life.js';
import { proposalDeadline } from '../ladder/ladder.js';
import { resolveHour } from '../member/resolve-hour.js';
import { BookingNotices } from '../messages/index.js';
import type { ProposeHourDto } from './agency-booking.dto.js';
import { LockAgencyBooking } from './lock-agency-booking.js';
import { ReadAgencyBookings } from './read-agency-bookings.js';

const PROPOSE = `
  UPDATE booking_offer SET state = 'proposed', proposed_starts_at = $2, answered_at = $3, account_id = $4 WHERE id = $1`;

/** An agency can't at the hour, and offers another: the member is asked. */
@Injectable()
export class ProposeHour {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly locks: LockAgencyBooking,
    private readonly life: BookingLife,
    private readonly views: ReadAgencyBookings,
    private readonly notices: BookingNotices,
  ) {}

  /**
   * @param given an hour by the agency's clock
   * @throws AppError BOOKING_OFFER_UNKNOWN, BOOKING_OFFER_OVER, BOOKING_CHANGED, BOOKING_HOUR_*, BOOKING_PAST,
   * BOOKING_SAME_HOUR
   */
  propose(
    me: OperatorPrincipal,
    offerId: string,
    given: ProposeHourDto,
  ): Promise<AgencyBookingView> {
    return this.database.transaction(async (tx) => {
      const { booking, offer } = await this.locks.lock(tx, me, offerId, 'asked', given.version);
      const [agency] = await tx.query<{ zone: string }>(
        `SELECT time_zone AS zone FROM agency WHERE id = $1`,
        [me.agencyId],
      );
      const startsAt = resolveHour(given, agency!.zone);
      const now = this.clock.now();
      if (startsAt <= now) throw new AppError('BOOKING_PAST');
      if (startsAt.getTime() === booking.starts_at.getTime())
        throw new AppError('BOOKING_SAME_HOUR');
      await tx.query(PROPOSE, [offerId, startsAt, now, me.accountId]);
      const earlier = startsAt < booking.starts_at ? startsAt : booking.starts_at;
      const look_at = proposalDeadline(offer.answer_by, earlier, now);
      await this.life.apply(tx, booking, 'agency_proposes', { look_at });
      const what = { kind: 'proposed', agencyId: me.agencyId, detail: { startsAt } };
      await this.life.record(tx, booking.id, { who: 'agency', ...what });
      await this.notices.post(tx, booking.id, 'proposed');
      return this.views.one(offerId, tx);
    });
  }
}
