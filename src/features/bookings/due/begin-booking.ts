import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { contractIsInForce } from '../../agencies/index.js';
import { type BookedAgency, OpenScheduled, type SpokenLine } from '../../interpreting/index.js';
import { BookingLife } from '../booking-life.js';
import type { BookingRow } from '../booking-row.js';
import { EndBooking } from '../end-booking.js';
import { Ladder } from '../ladder/ladder.js';

/** Seconds until a booking is tried again whose member is still in another conversation. */
const BUSY_PAUSE = 10;

interface Due {
  may: 'begin' | 'member_suspended' | 'network_closed';
  professional: SpokenLine | null;
  interpreter: string | null;
}

const READ = `
  SELECT CASE WHEN m.state IS DISTINCT FROM 'active' THEN 'member_suspended' WHEN n.state <> 'open' THEN 'network_closed'
              ELSE 'begin' END AS may,
    (SELECT json_build_object('telephone', l.telephone, 'locale', l.locale) FROM booking_line l
     WHERE l.booking_id = b.id AND l.party = 'professional') AS professional,
    (SELECT l.telephone FROM booking_line l WHERE l.booking_id = b.id AND l.party = 'interpreter') AS interpreter
  FROM booking b JOIN network n ON n.id = b.network_id LEFT JOIN member m ON m.id = b.member_id WHERE b.id = $1`;

/** The agency that confirmed, if its contract is still in force today. */
const AGENCY = `
  SELECT o.agency_id AS "agencyId", o.contract_id AS "contractId", o.account_id AS "accountId",
         coalesce(o.interpreter_label, a.name) AS "interpreterLabel", coalesce(o.talk, 'self') AS talk,
         o.link_hash AS "linkHash"
  FROM booking_offer o JOIN agency a ON a.id = o.agency_id JOIN contract c ON c.id = o.contract_id
  JOIN network n ON n.id = o.network_id
  WHERE o.booking_id = $1 AND o.state = 'confirmed' AND ${contractIsInForce('$2', 'n.time_zone')}`;

/** Begins a booking at its hour: it becomes a request, with whoever confirmed or with a hunt. */
@Injectable()
export class BeginBooking {
  constructor(
    private readonly clock: Clock,
    private readonly life: BookingLife,
    private readonly ladder: Ladder,
    private readonly scheduled: OpenScheduled,
    private readonly telephone: TelephoneCalls,
    private readonly ending: EndBooking,
  ) {}

  /** Under the booking's lock, at or after its hour and while that is of use. */
  async begin(tx: Transaction, booking: BookingRow): Promise<void> {
    const [due] = await tx.query<Due>(READ, [booking.id]);
    const { may, professional, interpreter } = due!;
    if (may !== 'begin') return this.ending.cancel(tx, booking, { who: 'service', reason: may });
    const requestId = await this.scheduled.open(tx, {
      memberId: booking.member_id!,
      language: booking.language,
      dialect: booking.dialect,
      gender: booking.gender,
      patientPlace: booking.patient_place,
      // Settings may have taken the telephone away since it was booked: then the page is the only line.
      telephone: this.telephone.available ? professional : null,
      note: booking.note,
      startsAt: booking.starts_at,
      endsAt: addSeconds(booking.starts_at, booking.minutes * booking.slots * 60),
      bookingNumber: booking.booking_number,
      key: `booking:${booking.id}`,
      agency: await this.#agencyOf(tx, booking, interpreter),
    });
    if (requestId === undefined) return this.#memberIsBusy(tx, booking);
    if (booking.state !== 'confirmed') await this.ladder.withdraw(tx, booking.id, 'hour_came');
    await this.life.record(tx, booking.id, { who: 'service', kind: 'begun' });
    await this.life.apply(tx, booking, 'hour_comes', { request_id: requestId });
  }

  async #agencyOf(
    tx: Transaction,
    booking: BookingRow,
    interpreter: string | null,
  ): Promise<BookedAgency | null> {
    if (booking.state !== 'confirmed') return null;
    const [agency] = await tx.query<Omit<BookedAgency, 'telephone'>>(AGENCY, [
      ...[booking.id, this.clock.now()],
    ]);
    if (!agency) return null;
    if (agency.talk !== 'telephone') return { ...agency, telephone: null };
    return this.telephone.available && interpreter
      ? { ...agency, telephone: interpreter }
      : { ...agency, talk: 'self', telephone: null };
  }

  /** The former conversation lasts longer than it should have: the booking waits for its end. */
  async #memberIsBusy(tx: Transaction, booking: BookingRow): Promise<void> {
    const look_at = addSeconds(this.clock.now(), BUSY_PAUSE);
    if (booking.reason === 'member_busy')
      await tx.query(`UPDATE booking SET look_at = $2 WHERE id = $1`, [booking.id, look_at]);
    else await this.life.change(tx, booking, { look_at, reason: 'member_busy' });
  }
}
