import type { BookingState } from '../rules/booking-states.js';

/**
 * What messages are written from. Nothing of the patient, of the subject or of the note is in it, so that no message
 * can tell it.
 */
export interface NoticeFacts {
  bookingId: string;
  version: number;
  bookingNumber: string;
  /** The weekly series that it belongs to. */
  seriesId: string | null;
  state: BookingState;
  /** ISO 639-3. */
  language: string;
  dialect: string | null;
  gender: 'woman' | 'man' | 'either';
  startsAt: Date;
  /** Minutes of the whole booking. */
  minutes: number;
  professionalLine: 'browser' | 'telephone';
  calendarSequence: number;
  changedAt: Date;
  networkName: string;
  /** IANA. */
  zone: string;
  /** null: the member is gone. */
  member: NoticeMember | null;
  /** The agency that is asked, offers another hour or has confirmed; in a message to an agency that very one. */
  offer: NoticeOffer | null;
}

export interface NoticeMember {
  id: string;
  email: string;
  locale: 'fr' | 'en';
  active: boolean;
  /** The booking's mobile number, E.164; null: it has none. */
  mobile: string | null;
  choice: MessageChoice;
}

/** Which messages of bookings a member wants, and how. News by mail always come. */
export interface MessageChoice {
  dayMail: boolean;
  daySms: boolean;
  soonMail: boolean;
  soonSms: boolean;
  newsSms: boolean;
}

export const DEFAULT_CHOICE: MessageChoice = {
  dayMail: true,
  daySms: false,
  soonMail: false,
  soonSms: false,
  newsSms: false,
};

export interface NoticeOffer {
  id: string;
  agencyId: string;
  agencyName: string;
  /** Why the agency is asked. */
  because: 'new' | 'changed' | 'handed_back' | 'next';
  /** Where the agency is written to: its own address, or its operators'. */
  emails: string[];
  /** By when the agency, or of an hour that it offers the member, has to answer. */
  answerBy: Date | null;
  proposedStartsAt: Date | null;
  interpreterLabel: string | null;
}
