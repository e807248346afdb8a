import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { MOST_MINUTES } from '../../networks/index.js';
import type { BookingDetailView, BookingEventView, BookingView } from '../booking.view.js';
import type { BookingRow } from '../booking-row.js';
import { endOf } from '../rules/booking-length.js';
import { changeCost } from '../rules/change-cost.js';

type Row = BookingRow & {
  telephone: string | null;
  /** Of the agency that is asked, offers another hour, or has confirmed. */
  agency_name: string | null;
  answer_by: Date | null;
  proposed_starts_at: Date | null;
  interpreter_label: string | null;
  free_cancellation_hours: number | null;
  late_cancellation_cents: number | null;
};

const SELECT = `
  SELECT b.*, p.telephone, a.name AS agency_name, o.answer_by, o.proposed_starts_at, o.interpreter_label,
         c.free_cancellation_hours, c.late_cancellation_cents
  FROM booking b
  LEFT JOIN booking_line p ON p.booking_id = b.id AND p.party = 'professional'
  LEFT JOIN booking_offer o ON o.booking_id = b.id AND o.state IN ('asked', 'proposed', 'confirmed')
  LEFT JOIN agency a ON a.id = o.agency_id
  LEFT JOIN contract c ON c.id = o.contract_id`;

const EVENTS = `
  SELECT e.at, e.who, e.kind, a.name AS "agencyName", e.reason, e.cost_cents AS "costCents"
  FROM booking_event e LEFT JOIN agency a ON a.id = e.agency_id WHERE e.booking_id = $1 ORDER BY e.place`;

/** Reads bookings as their member sees them. */
@Injectable()
export class ReadBookings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(
    ids: readonly string[],
    via: Pick<Transaction, 'query'> = this.database,
  ): Promise<{ memberId: string | null; view: BookingView }[]> {
    const rows = await via.query<Row>(`${SELECT} WHERE b.id = ANY($1) ORDER BY b.starts_at`, [ids]);
    return rows.map((row) => ({ memberId: row.member_id, view: this.#toView(row) }));
  }

  async ofMember(
    memberId: string,
    id: string,
    via: Pick<Transaction, 'query'> = this.database,
  ): Promise<BookingView | undefined> {
    const [row] = await via.query<Row>(`${SELECT} WHERE b.id = $1 AND b.member_id = $2`, [
      id,
      memberId,
    ]);
    return row && this.#toView(row);
  }

  async detail(memberId: string, id: string): Promise<BookingDetailView | undefined> {
    const view = await this.ofMember(memberId, id);
    if (!view) return undefined;
    const events = await this.database.query<Omit<BookingEventView, 'at'> & { at: Date }>(EVENTS, [
      id,
    ]);
    return { ...view, events: events.map((event) => ({ ...event, at: event.at.toISOString() })) };
  }

  /** Bookings that touch the span, in the order of their hours. @param to null: without end */
  async between(memberId: string, from: Date, to: Date | null): Promise<BookingView[]> {
    // A booking that began before the span may reach into it.
    const rows = await this.database.query<Row>(
      `${SELECT} WHERE b.member_id = $1 AND b.starts_at > $2 AND b.starts_at < coalesce($3, 'infinity'::timestamptz)
         AND b.starts_at + make_interval(mins => b.minutes * b.slots) > $4
       ORDER BY b.starts_at, b.id LIMIT 500`,
      [memberId, addSeconds(from, -MOST_MINUTES.most * 60), to, from],
    );
    return rows.map((row) => this.#toView(row));
  }

  #toView(row: Row): BookingView {
    const now = this.clock.now();
    const isConfirmed = row.state === 'confirmed';
    const terms = isConfirmed
      ? { freeHours: row.free_cancellation_hours!, lateCents: row.late_cancellation_cents! }
      : null;
    const cost = changeCost(terms, { startsAt: row.starts_at, now });
    const agencyName = row.agency_name!;
    return {
      id: row.id,
      version: row.version,
      bookingNumber: row.booking_number,
      state: row.state,
      reason: row.reason,
      language: row.language,
      dialect: row.dialect,
      gender: row.gender,
      patientPlace: row.patient_place,
      professionalLine: row.professional_line,
      telephone: row.telephone,
      subject: row.subject,
      note: row.note,
      wishedInterpreter: row.wished_interpreter,
      startsAt: row.starts_at.toISOString(),
      endsAt: endOf(row.starts_at, row).toISOString(),
      minutes: row.minutes,
      slots: row.slots,
      seriesId: row.series_id,
      ifNobody: row.if_nobody,
      agencyName: isConfirmed ? agencyName : null,
      interpreterLabel: isConfirmed ? row.interpreter_label : null,
      asking:
        row.state === 'asked' && row.answer_by
          ? { agencyName, answerBy: row.answer_by.toISOString() }
          : null,
      proposal:
        row.state === 'proposed'
          ? {
              agencyName,
              startsAt: row.proposed_starts_at!.toISOString(),
              answerBy: row.look_at.toISOString(),
            }
          : null,
      changeCost: { ...cost, freeUntil: cost.freeUntil?.toISOString() ?? null },
      requestId: row.request_id,
      createdAt: row.created_at.toISOString(),
      now: now.toISOString(),
    };
  }
}
