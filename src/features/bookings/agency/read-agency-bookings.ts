import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { agencyLine } from '../../agencies/index.js';
import type { AgencyBookingsView, AgencyBookingView } from '../booking.view.js';
import { endOf } from '../rules/booking-length.js';

type Row = Pick<
  AgencyBookingView,
  | 'state'
  | 'reason'
  | 'language'
  | 'dialect'
  | 'gender'
  | 'subject'
  | 'minutes'
  | 'slots'
  | 'note'
  | 'talk'
  | 'line'
> & {
  offer_id: string;
  booking_id: string;
  version: number;
  booking_number: string;
  network_name: string;
  patient_place: AgencyBookingView['patientPlace'];
  professional_line: AgencyBookingView['professionalLine'];
  profession: string;
  commune: string;
  wished_interpreter: string | null;
  starts_at: Date;
  asked_at: Date;
  answer_by: Date;
  asked_because: AgencyBookingView['askedBecause'];
  proposed_starts_at: Date | null;
  interpreter_label: string | null;
};

const SELECT = `
  SELECT o.id AS offer_id, b.id AS booking_id, b.version, b.booking_number, o.state, o.reason, n.name AS network_name,
         b.language, b.dialect, b.gender, b.patient_place, b.professional_line, coalesce(m.profession, '') AS profession,
         coalesce(p.commune_name, '') AS commune, b.subject, b.note, b.wished_interpreter, b.starts_at, b.minutes,
         b.slots, o.asked_at, o.answer_by, o.asked_because, o.proposed_starts_at, o.interpreter_label, o.talk,
         CASE WHEN b.professional_line = 'telephone' THEN coalesce(l.telephone, ${agencyLine('c', 'a')}) END AS line
  FROM booking_offer o
  JOIN booking b ON b.id = o.booking_id
  JOIN network n ON n.id = b.network_id
  JOIN contract c ON c.id = o.contract_id
  JOIN agency a ON a.id = o.agency_id
  LEFT JOIN member m ON m.id = b.member_id
  LEFT JOIN practice p ON p.id = m.practice_id
  LEFT JOIN booking_line l ON l.booking_id = b.id AND l.party = 'interpreter' AND o.state = 'confirmed'`;

const RECENT_SECONDS = 7 * 24 * 3600;

/** Reads bookings as the agencies see them that were asked about them. */
@Injectable()
export class ReadAgencyBookings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(agencyId: string): Promise<AgencyBookingsView> {
    const now = this.clock.now();
    const [open, recent] = await Promise.all([
      this.database.query<Row>(
        `${SELECT} WHERE o.agency_id = $1 AND o.state IN ('asked', 'proposed', 'confirmed')
           AND b.state IN ('asked', 'proposed', 'confirmed')
         ORDER BY b.starts_at, o.id LIMIT 500`,
        [agencyId],
      ),
      this.database.query<Row>(
        `${SELECT} WHERE o.agency_id = $1 AND o.ended_at > $2 AND o.asked_at IS NOT NULL
         ORDER BY o.ended_at DESC, o.id LIMIT 50`,
        [agencyId, addSeconds(now, -RECENT_SECONDS)],
      ),
    ]);
    const views = open.map((row) => toView(row, now));
    const inState = (state: AgencyBookingView['state']) =>
      views.filter((view) => view.state === state);
    return {
      asked: inState('asked').sort((one, other) => one.answerBy.localeCompare(other.answerBy)),
      proposed: inState('proposed'),
      confirmed: inState('confirmed'),
      recent: recent.map((row) => toView(row, now)),
      now: now.toISOString(),
    };
  }

  async one(
    offerId: string,
    via: Pick<Transaction, 'query'> = this.database,
  ): Promise<AgencyBookingView> {
    const [row] = await via.query<Row>(`${SELECT} WHERE o.id = $1`, [offerId]);
    return toView(row!, this.clock.now());
  }
}

function toView(row: Row, now: Date): AgencyBookingView {
  return {
    offerId: row.offer_id,
    bookingId: row.booking_id,
    version: row.version,
    bookingNumber: row.booking_number,
    state: row.state,
    reason: row.reason,
    networkName: row.network_name,
    language: row.language,
    dialect: row.dialect,
    gender: row.gender,
    patientPlace: row.patient_place,
    professionalLine: row.professional_line,
    profession: row.profession,
    commune: row.commune,
    subject: row.subject,
    // Before the agency has said yes it is nobody's business.
    note: row.state === 'confirmed' ? row.note : null,
    hasNote: row.note !== null,
    wishedInterpreter: row.wished_interpreter,
    startsAt: row.starts_at.toISOString(),
    endsAt: endOf(row.starts_at, row).toISOString(),
    minutes: row.minutes,
    slots: row.slots,
    askedAt: row.asked_at.toISOString(),
    answerBy: row.answer_by.toISOString(),
    askedBecause: row.asked_because,
    proposedStartsAt: row.proposed_starts_at?.toISOString() ?? null,
    interpreterLabel: row.interpreter_label,
    talk: row.talk,
    line: row.line,
    now: now.toISOString(),
  };
}
