import type { BookingSubject } from './booking.view.js';
import type { BookingState } from './rules/booking-states.js';

/** A row of `booking`, as the decisions about it need it. */
export interface BookingRow {
  id: string;
  network_id: string;
  /** Null once the member is erased. */
  member_id: string | null;
  series_id: string | null;
  booking_number: string;
  language: string;
  dialect: string | null;
  gender: 'woman' | 'man' | 'either';
  /** The first wish, where the member gave it up. */
  gender_wish: string | null;
  patient_place: 'room' | 'elsewhere';
  professional_line: 'browser' | 'telephone';
  subject: BookingSubject;
  note: string | null;
  wished_interpreter: string | null;
  if_nobody: 'tell' | 'hunt';
  starts_at: Date;
  /** Of one patient. */
  minutes: number;
  slots: number;
  state: BookingState;
  reason: string | null;
  /** The ladder: 1, then one more each time the agencies are asked anew. */
  round: number;
  version: number;
  /** SEQUENCE of its calendar entry (RFC 5545). */
  calendar_sequence: number;
  /** When time alone may change something: a deadline, or the hour itself. */
  look_at: Date;
  request_id: string | null;
  created_at: Date;
}

export const BOOKING_COLUMNS = `id, network_id, member_id, series_id, booking_number, language, dialect, gender, gender_wish,
  patient_place, professional_line, subject, note, wished_interpreter, if_nobody, starts_at, minutes, slots, state, reason,
  round, version, calendar_sequence, look_at, request_id, created_at`;

/** What a change may write. */
export type BookingPatch = Partial<
  Omit<
    BookingRow,
    'id' | 'network_id' | 'member_id' | 'series_id' | 'booking_number' | 'version' | 'created_at'
  >
>;
