import { isMobile } from '../../../kernel/telephone-number.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import type { BookingState } from '../rules/booking-states.js';
import { DEFAULT_CHOICE, type MessageChoice, type NoticeFacts } from './notice-facts.js';

/** The agency's own address; where it has none, those of its operators. */
const AGENCY_EMAILS = `
  CASE WHEN a.email IS NOT NULL THEN ARRAY[a.email]
  ELSE ARRAY(SELECT c.email FROM account c
             WHERE c.agency_id = a.id AND c.role = 'operator' AND c.state = 'active' ORDER BY c.id) END`;

/** Neither subject nor note is read. $2: the offer, and hours by its agency's clock; null: the one that is open. */
const READ = `
  SELECT b.version, b.booking_number, b.series_id, b.state, b.language, b.dialect, b.gender, b.starts_at, b.minutes * b.slots AS minutes,
    b.professional_line, b.calendar_sequence, b.changed_at, n.name AS network_name,
    CASE WHEN $2::uuid IS NULL THEN n.time_zone ELSE coalesce(a.time_zone, n.time_zone) END AS zone,
    m.id AS member_id, m.email, m.locale, m.state = 'active' AS active, l.telephone,
    to_json(h.*) AS choice, o.id AS offer_id, o.agency_id, a.name AS agency_name, o.asked_because,
    CASE WHEN b.state = 'proposed' AND $2::uuid IS NULL THEN b.look_at ELSE o.answer_by END AS answer_by, o.proposed_starts_at, o.interpreter_label,
    CASE WHEN $2::uuid IS NOT NULL THEN ${AGENCY_EMAILS} ELSE '{}' END AS emails
  FROM booking b
  JOIN network n ON n.id = b.network_id
  LEFT JOIN member m ON m.id = b.member_id
  LEFT JOIN booking_message_choice h ON h.member_id = m.id
  LEFT JOIN booking_line l ON l.booking_id = b.id AND l.party = 'professional'
  LEFT JOIN booking_offer o ON o.booking_id = b.id
    AND CASE WHEN $2::uuid IS NULL THEN o.state IN ('asked', 'proposed', 'confirmed') ELSE o.id = $2 END
  LEFT JOIN agency a ON a.id = o.agency_id
  WHERE b.id = $1`;

interface Row {
  version: number;
  booking_number: string;
  series_id: string | null;
  state: BookingState;
  language: string;
  dialect: string | null;
  gender: 'woman' | 'man' | 'either';
  starts_at: Date;
  minutes: number;
  professional_line: 'browser' | 'telephone';
  calendar_sequence: number;
  changed_at: Date;
  network_name: string;
  zone: string;
  member_id: string | null;
  email: string;
  locale: 'fr' | 'en';
  active: boolean;
  telephone: string | null;
  choice: Record<string, boolean> | null;
  offer_id: string | null;
  agency_id: string;
  agency_name: string;
  asked_because: 'new' | 'changed' | 'handed_back' | 'next';
  answer_by: Date | null;
  proposed_starts_at: Date | null;
  interpreter_label: string | null;
  emails: string[];
}

/**
 * Reads what messages about a booking are written from, as it stands in this transaction.
 * @param offerId of the agency that is written to; null for what the member is told
 * @returns undefined where there is no such booking
 */
export async function readNoticeFacts(
  tx: Pick<Transaction, 'query'>,
  bookingId: string,
  offerId: string | null,
): Promise<NoticeFacts | undefined> {
  const [row] = await tx.query<Row>(READ, [bookingId, offerId]);
  if (!row) return undefined;
  return {
    bookingId,
    version: row.version,
    ...{ bookingNumber: row.booking_number, seriesId: row.series_id },
    ...{ state: row.state, language: row.language, dialect: row.dialect, gender: row.gender },
    ...{ startsAt: row.starts_at, minutes: row.minutes, professionalLine: row.professional_line },
    ...{ calendarSequence: row.calendar_sequence, changedAt: row.changed_at },
    ...{ networkName: row.network_name, zone: row.zone },
    member: row.member_id === null ? null : memberOf(row, row.member_id),
    offer: row.offer_id === null ? null : offerOf(row, row.offer_id),
  };
}

function memberOf(row: Row, id: string): NoticeFacts['member'] {
  const { email, locale, active, telephone } = row;
  const mobile = telephone !== null && isMobile(telephone) ? telephone : null;
  return { id, email, locale, active, mobile, choice: choiceOf(row.choice) };
}

function offerOf(row: Row, id: string): NoticeFacts['offer'] {
  return {
    ...{
      id,
      agencyId: row.agency_id,
      because: row.asked_because,
      agencyName: row.agency_name,
      emails: row.emails,
      answerBy: row.answer_by,
    },
    ...{ proposedStartsAt: row.proposed_starts_at, interpreterLabel: row.interpreter_label },
  };
}

function choiceOf(row: Record<string, boolean> | null): MessageChoice {
  if (!row) return DEFAULT_CHOICE;
  return {
    ...{ dayMail: row['day_mail']!, daySms: row['day_sms']!, newsSms: row['news_sms']! },
    ...{ soonMail: row['soon_mail']!, soonSms: row['soon_sms']! },
  };
}
