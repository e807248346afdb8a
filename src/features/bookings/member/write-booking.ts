import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { freeBookingNumber, type SpokenLine } from '../../interpreting/index.js';
import { BookingLines } from '../booking-lines.js';
import { BookingNews } from '../booking-news.js';
import { insertBookingOffers, offerRecords } from '../ladder/insert-booking-offers.js';
import { askedFirst, planOffers } from '../ladder/plan-offers.js';
import { BookingNotices } from '../messages/index.js';
import type { CreateBookingDto } from './booking.dto.js';
import type { BookingMember, BookingSurroundings } from './booking-inputs.js';

/** A booking that may be written: everything about it is checked. */
export interface NewBooking extends BookingSurroundings {
  member: BookingMember;
  wish: CreateBookingDto;
  telephone: SpokenLine | null;
  startsAt: Date;
  seriesId: string | null;
  idempotencyKey: string;
  /** The member is told by SMS too, whatever they chose: they booked without a screen. */
  alsoBySms?: boolean;
}

/** The booking, its ladder with the first agency asked, and what happened first, in one statement. */
const INSERT = `
  WITH new_booking AS (
    INSERT INTO booking (id, network_id, member_id, series_id, follows_request_id, booking_number, language, dialect,
                         gender, patient_place, professional_line, subject, note, wished_interpreter, if_nobody,
                         starts_at, minutes, slots, state, reason, look_at, idempotency_key, created_at, changed_at)
    VALUES ($1, $2, $3, $4, (SELECT id FROM request WHERE id = $5 AND member_id = $3), $6, $7, $8, $9, $10, $11, $12,
            $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $23)
    ON CONFLICT (member_id, idempotency_key) DO NOTHING
    RETURNING id AS booking_id, network_id, round
  ), new_offers AS (${insertBookingOffers('new_booking', '$24')}
  ), new_events AS (
    INSERT INTO booking_event (id, booking_id, at, who, kind, agency_id, reason)
    SELECT e.id, booking_id, $23, e.who, e.kind, e.agency_id, e.reason
    FROM new_booking, json_to_recordset($25::json) AS e (id uuid, who text, kind text, agency_id uuid, reason text)
  )
  SELECT booking_id FROM new_booking`;

/** Writes a new booking and asks its first agency. */
@Injectable()
export class WriteBooking {
  constructor(
    private readonly clock: Clock,
    private readonly lines: BookingLines,
    private readonly news: BookingNews,
    private readonly notices: BookingNotices,
  ) {}

  /** @returns its id; undefined where the key had made one */
  async write(tx: Transaction, booking: NewBooking): Promise<string | undefined> {
    const { member, wish, startsAt } = booking;
    const now = this.clock.now();
    const id = newId(now.getTime());
    const { language } = wish;
    const asked = { language, startsAt, now, zone: member.zone };
    const offers = planOffers(booking.contracts, asked, {
      ...{ because: 'new', first: askedFirst(booking.wishedAgencyId) },
    });
    const begins = offers.find(({ state }) => state === 'asked');
    const nobody = wish.ifNobody === 'hunt' ? 'awaiting' : 'unplaced';
    const events = [
      { who: 'member', kind: 'booked' },
      begins
        ? { who: 'service', kind: 'agency_asked', agency_id: begins.agencyId, reason: 'new' }
        : { who: 'service', kind: 'nobody_left' },
    ].map((event) => ({ ...event, id: newId(now.getTime()) }));
    const written = await tx.query(INSERT, [
      ...[id, member.networkId, member.memberId, booking.seriesId, wish.followsRequestId ?? null],
      ...[await freeBookingNumber(tx, member.networkId, now), language, wish.dialect ?? null],
      ...[wish.gender, wish.patientPlace, wish.professionalLine, wish.subject, wish.note ?? null],
      ...[wish.wishedInterpreter ?? null, wish.ifNobody, startsAt, wish.minutes, wish.slots],
      ...[begins ? 'asked' : nobody, begins ? null : 'nobody_left', begins?.answerBy ?? startsAt],
      ...[booking.idempotencyKey, now, offerRecords(offers), JSON.stringify(events)],
    ]);
    if (written.length === 0) return undefined;
    if (booking.telephone) await this.lines.keep(tx, id, 'professional', booking.telephone);
    this.news.changed(tx, id);
    const { alsoBySms = false } = booking;
    await this.notices.post(tx, id, begins ? 'asked' : 'unplaced', { alsoBySms });
    if (begins) await this.notices.post(tx, id, 'agency_asked', { offerId: begins.id });
    return id;
  }
}
