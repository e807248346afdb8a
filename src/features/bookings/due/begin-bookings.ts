import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { contractIsInForce } from '../../agencies/index.js';
import {
  type BookedAgency,
  OpenScheduled,
  type ScheduledRequest,
  type SpokenLine,
} from '../../interpreting/index.js';
import { BookingLife } from '../booking-life.js';
import type { BookingRow } from '../booking-row.js';
import { EndBooking } from '../end-booking.js';
import { Ladder } from '../ladder/ladder.js';
import { endOf } from '../rules/booking-length.js';

/** Seconds until a booking is tried again whose member is still in another conversation. */
const BUSY_PAUSE = 10;

interface Due {
  id: string;
  may: 'begin' | 'member_suspended' | 'network_closed';
  professional: SpokenLine | null;
  interpreter: SpokenLine | null;
  /** Of the agency that confirmed, if its contract is still in force today. */
  agencyId: string | null;
  contractId: string;
  rank: number;
  accountId: string | null;
  interpreterLabel: string;
  talk: BookedAgency['talk'];
  linkHash: Buffer | null;
}

const line = (party: string) => `
  (SELECT json_build_object('telephone', l.telephone, 'locale', l.locale) FROM booking_line l
   WHERE l.booking_id = b.id AND l.party = '${party}')`;

const READ = `
  SELECT b.id, CASE WHEN m.state IS DISTINCT FROM 'active' THEN 'member_suspended'
                    WHEN n.state <> 'open' THEN 'network_closed' ELSE 'begin' END AS may,
    ${line('professional')} AS professional, ${line('interpreter')} AS interpreter,
    a.id AS "agencyId", c.id AS "contractId", c.rank, o.account_id AS "accountId",
    coalesce(o.interpreter_label, a.name) AS "interpreterLabel", coalesce(o.talk, 'self') AS talk, o.link_hash AS "linkHash"
  FROM booking b JOIN network n ON n.id = b.network_id LEFT JOIN member m ON m.id = b.member_id
  LEFT JOIN booking_offer o ON o.booking_id = b.id AND o.state = 'confirmed' AND b.state = 'confirmed'
  LEFT JOIN contract c ON c.id = o.contract_id AND ${contractIsInForce('$2', 'n.time_zone')}
  LEFT JOIN agency a ON a.id = c.agency_id
  WHERE b.id = ANY($1)`;

/** Begins bookings at their hour: each becomes a request, with whoever confirmed or with a hunt. */
@Injectable()
export class BeginBookings {
  constructor(
    private readonly clock: Clock,
    private readonly life: BookingLife,
    private readonly ladder: Ladder,
    private readonly scheduled: OpenScheduled,
    private readonly telephone: TelephoneCalls,
    private readonly ending: EndBooking,
  ) {}

  /** Under the bookings' locks, at or after their hours and while that is of use. */
  async begin(tx: Transaction, bookings: readonly BookingRow[]): Promise<void> {
    if (bookings.length === 0) return;
    const ids = bookings.map(({ id }) => id);
    const rows = await tx.query<Due>(READ, [ids, this.clock.now()]);
    const dues = new Map(rows.map((row) => [row.id, row]));
    const may = bookings.filter(({ id }) => dues.get(id)!.may === 'begin');
    for (const booking of bookings.filter((one) => !may.includes(one)))
      await this.ending.cancel(tx, booking, { who: 'service', reason: dues.get(booking.id)!.may });
    const wishes = may.map((booking) => this.#wishOf(booking, dues.get(booking.id)!));
    const opened = await this.scheduled.open(tx, wishes);
    const begun: { booking: BookingRow; requestId: string }[] = [];
    for (const booking of may) {
      const requestId = opened.get(keyOf(booking));
      if (requestId === undefined) await this.#memberIsBusy(tx, booking);
      else begun.push({ booking, requestId });
    }
    for (const { booking } of begun.filter(({ booking: { state } }) => state !== 'confirmed'))
      await this.ladder.withdraw(tx, booking.id, 'hour_came');
    await this.life.begin(tx, begun);
  }

  #wishOf(booking: BookingRow, due: Due): ScheduledRequest {
    return {
      networkId: booking.network_id,
      memberId: booking.member_id!,
      language: booking.language,
      dialect: booking.dialect,
      gender: booking.gender,
      patientPlace: booking.patient_place,
      // Settings may have taken the telephone away since it was booked: then the page is the only line.
      professional: this.telephone.available ? due.professional : null,
      note: booking.note,
      startsAt: booking.starts_at,
      endsAt: endOf(booking.starts_at, booking),
      bookingNumber: booking.booking_number,
      key: keyOf(booking),
      agency: due.agencyId === null ? null : this.#agencyOf({ ...due, agencyId: due.agencyId }),
    };
  }

  #agencyOf({ talk, interpreter, ...due }: Due & { agencyId: string }): BookedAgency {
    const { agencyId, contractId, rank, accountId, interpreterLabel, linkHash } = due;
    const agency = { agencyId, contractId, rank, accountId, interpreterLabel, linkHash };
    if (talk !== 'telephone') return { ...agency, talk, interpreter: null };
    return this.telephone.available && interpreter
      ? { ...agency, talk, interpreter }
      : { ...agency, talk: 'self', interpreter: null };
  }

  /** The former conversation lasts longer than it should have: the booking waits for its end. */
  async #memberIsBusy(tx: Transaction, booking: BookingRow): Promise<void> {
    const look_at = addSeconds(this.clock.now(), BUSY_PAUSE);
    if (booking.reason === 'member_busy')
      await tx.query(`UPDATE booking SET look_at = $2 WHERE id = $1`, [booking.id, look_at]);
    else await this.life.change(tx, booking, { look_at, reason: 'member_busy' });
  }
}

const keyOf = ({ id }: BookingRow) => `booking:${id}`;
