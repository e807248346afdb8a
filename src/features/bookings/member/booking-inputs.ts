import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { MOST_MINUTES } from '../../networks/index.js';
import { type BookingContract, bookingContracts } from '../ladder/read-ladder-contracts.js';
import { AHEAD } from '../rules/booking-states.js';
import type { BookingLimits } from '../rules/hour-limits.js';

/** What a network and a member bring with them. */
export interface BookingMember extends BookingLimits {
  memberId: string;
  networkId: string;
  networkState: 'open' | 'closed';
  memberState: 'active' | 'suspended';
  zone: string;
}

/** What must be known of the hour itself. */
export interface BookingSurroundings {
  contracts: BookingContract[];
  /** Bookings of the member that lie ahead and overlap. */
  overlapping: string[];
  /** The agency of the interpreter wished for, where the member has talked through them before. */
  wishedAgencyId: string | null;
}

const MEMBER = `
  SELECT m.id AS "memberId", m.network_id AS "networkId", n.state AS "networkState", m.state AS "memberState",
         n.time_zone AS zone, n.booking_notice_minutes AS "noticeMinutes", n.booking_horizon_days AS "horizonDays",
         n.booking_most_minutes AS "mostMinutes"
  FROM member m JOIN network n ON n.id = m.network_id WHERE m.id = $1`;

const SURROUNDINGS = `
  SELECT ${bookingContracts('$2')} AS contracts,
    ARRAY(
      SELECT b.id FROM booking b
      WHERE b.member_id = $3 AND ${AHEAD}
        AND b.starts_at < $4 AND b.starts_at > $2::timestamptz - interval '${MOST_MINUTES.most} minutes'
        AND b.starts_at + make_interval(mins => b.minutes * b.slots) > $2 AND b.id IS DISTINCT FROM $6::uuid
      ORDER BY b.starts_at) AS overlapping,
    (SELECT s.agency_id FROM session s JOIN request r ON r.id = s.request_id
     WHERE r.member_id = $3 AND lower(s.interpreter_label) = lower($5::text)
     ORDER BY s.created_at DESC LIMIT 1) AS "wishedAgencyId"
  FROM network n WHERE n.id = $1`;

/** Reads what is needed before a booking is written. */
@Injectable()
export class ReadBookingInputs {
  constructor(private readonly database: Database) {}

  /** One who may book. @throws AppError SIGN_IN_REQUIRED, MEMBER_SUSPENDED, NETWORK_CLOSED */
  async member(memberId: string, via?: Pick<Transaction, 'query'>): Promise<BookingMember> {
    const member = await this.known(memberId, via);
    if (member.memberState !== 'active') throw new AppError('MEMBER_SUSPENDED');
    if (member.networkState !== 'open') throw new AppError('NETWORK_CLOSED');
    return member;
  }

  /** The same, whether they may book or not. @throws AppError SIGN_IN_REQUIRED */
  async known(
    memberId: string,
    via: Pick<Transaction, 'query'> = this.database,
  ): Promise<BookingMember> {
    const [member] = await via.query<BookingMember>(MEMBER, [memberId]);
    if (!member) throw new AppError('SIGN_IN_REQUIRED');
    return member;
  }

  /** @param but a booking that is being changed and does not overlap itself */
  async around(
    { memberId, networkId }: BookingMember,
    { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
    wishedInterpreter: string | null,
    but: string | null,
    via: Pick<Transaction, 'query'>,
  ): Promise<BookingSurroundings> {
    const [row] = await via.query<BookingSurroundings>(SURROUNDINGS, [
      ...[networkId, startsAt, memberId, endsAt, wishedInterpreter, but],
    ]);
    return row!;
  }
}
