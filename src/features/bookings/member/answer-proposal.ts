import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { BookingView } from '../booking.view.js';
import { BookingLife } from '../booking-life.js';
import { Ladder } from '../ladder/ladder.js';
import { BookingNotices } from '../messages/index.js';
import type { AnswerProposalDto } from './booking.dto.js';
import { LockBooking } from './lock-booking.js';
import { ReadBookings } from './read-bookings.js';

interface Proposal {
  id: string;
  agency_id: string;
  proposed_starts_at: Date;
}

const FIND = `
  SELECT id, agency_id, proposed_starts_at FROM booking_offer WHERE booking_id = $1 AND state = 'proposed'`;
const CLOSE = `
  UPDATE booking_offer SET state = $2, reason = $3, answered_at = $4, ended_at = CASE WHEN $2 = 'refused' THEN $4::timestamptz END
  WHERE id = $1`;

/** A member answers another hour that an agency offers. */
@Injectable()
export class AnswerProposal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bookings: ReadBookings,
    private readonly locks: LockBooking,
    private readonly life: BookingLife,
    private readonly ladder: Ladder,
    private readonly notices: BookingNotices,
  ) {}

  /** @throws AppError BOOKING_UNKNOWN, BOOKING_CHANGED, BOOKING_STATE unless an hour is proposed */
  async answer(
    memberId: string,
    bookingId: string,
    { version, accept }: AnswerProposalDto,
  ): Promise<BookingView> {
    await this.database.transaction(async (tx) => {
      const booking = await this.locks.ofMember(tx, memberId, bookingId, version);
      const [proposal] = await tx.query<Proposal>(FIND, [bookingId]);
      if (booking.state !== 'proposed' || !proposal)
        throw new AppError('BOOKING_STATE', {
          booking: await this.bookings.ofMember(memberId, bookingId, tx),
        });
      const { agency_id: agencyId, proposed_starts_at: startsAt } = proposal;
      const now = this.clock.now();
      if (!accept) {
        await tx.query(CLOSE, [proposal.id, 'refused', 'hour_declined', now]);
        await this.life.record(tx, bookingId, { who: 'member', kind: 'hour_declined', agencyId });
        await this.life.apply(tx, booking, 'proposal_over');
        return this.ladder.next(tx, booking);
      }
      await tx.query(CLOSE, [proposal.id, 'confirmed', null, now]);
      const detail = { before: booking.starts_at, after: startsAt };
      await this.life.record(tx, bookingId, {
        ...{ who: 'member', kind: 'hour_accepted', agencyId, detail },
      });
      await this.life.apply(tx, booking, 'member_accepts', {
        ...{ starts_at: startsAt, look_at: startsAt },
        calendar_sequence: booking.calendar_sequence + 1,
      });
      await this.notices.post(tx, bookingId, 'confirmed');
      await this.notices.post(tx, bookingId, 'agency_changed', { offerId: proposal.id });
    });
    return (await this.bookings.ofMember(memberId, bookingId))!;
  }
}
