import type { BookingState } from './rules/booking-states.js';

/** What giving up the booked hour costs now. */
export class ChangeCostView {
  free: boolean;
  /** Until when it is free; null: for ever, since no agency is bound yet. */
  freeUntil: string | null;
  /** Integer cents; 0 where it is free. */
  cents: number;
}

/** The agency that is being asked, and by when it must have answered. */
export class AskedAgencyView {
  agencyName: string;
  answerBy: string;
}

/** Another hour that an agency offers. */
export class ProposedHourView {
  agencyName: string;
  startsAt: string;
  /** The member's answer counts until then. */
  answerBy: string;
}

/** One thing that happened to a booking. */
export class BookingEventView {
  at: string;
  who: 'member' | 'agency' | 'service' | 'admin';
  /** What happened: `asked`, `agency_asked`, `confirmed`, `refused`, `silent`, `proposed`, `moved`, `cancelled` … */
  kind: string;
  agencyName: string | null;
  reason: string | null;
  /** Integer cents that it cost, once. */
  costCents: number;
}

/** A booking as its member sees it. Also the payload of `booking:changed`. */
export class BookingView {
  id: string;
  /** Grows with every change; a change says which version it was made on. */
  version: number;
  /** Six digits to say aloud. */
  bookingNumber: string;
  state: BookingState;
  reason: string | null;
  language: string;
  dialect: string | null;
  gender: 'woman' | 'man' | 'either';
  patientPlace: 'room' | 'elsewhere';
  professionalLine: 'browser' | 'telephone';
  /** The member's own number, E.164, while the booking lies ahead. */
  telephone: string | null;
  subject: BookingSubject;
  note: string | null;
  /** The interpreter asked for, by name or number. */
  wishedInterpreter: string | null;
  startsAt: string;
  endsAt: string;
  /** Minutes of one patient. */
  minutes: number;
  /** Patients, one after the other. */
  slots: number;
  seriesId: string | null;
  ifNobody: 'tell' | 'hunt';
  agencyName: string | null;
  /** The confirmed interpreter's name or number. */
  interpreterLabel: string | null;
  asking: AskedAgencyView | null;
  proposal: ProposedHourView | null;
  changeCost: ChangeCostView;
  /** The request that it became at its hour. */
  requestId: string | null;
  createdAt: string;
  now: string;
}

/** A booking with all that happened to it. */
export class BookingDetailView extends BookingView {
  events: BookingEventView[];
}

/** The subjects to choose from: neutral, so that nothing clinical is told. */
export const BOOKING_SUBJECTS = [
  'consultation',
  'first_visit',
  'follow_up',
  'announcement',
  'therapy_education',
  'medication',
  'administrative',
  'other',
] as const;
export type BookingSubject = (typeof BOOKING_SUBJECTS)[number];

/** A weekday and hour at which bookings in a language are usually confirmed. */
export class UsualHourView {
  /** 1 = Monday … 7 = Sunday, in the network's zone. */
  weekday: number;
  /** `14:00`: the hour that begins then. */
  time: string;
  /** Bookings asked for at that hour, and those that were confirmed. */
  asked: number;
  confirmed: number;
}

/** What the form needs to know. */
export class BookingOptionsView {
  /** IANA; all local dates and times are in it. */
  zone: string;
  /** The first and last instant that may be booked now. */
  earliest: string;
  latest: string;
  /** Minutes: the step of durations, and the longest booking for all its patients. */
  stepMinutes: number;
  mostMinutes: number;
  mostSlots: number;
  subjects: string[];
  /** Local dates (`yyyy-MM-dd`) within the horizon that are holidays. */
  holidays: string[];
  /** Of the member's last conversation in the language. */
  lastInterpreter: string | null;
  usualHours: UsualHourView[];
  /** Whether a telephone can be called; otherwise the browser is the only line. */
  telephone: boolean;
  now: string;
}

export class BookingListView {
  bookings: BookingView[];
  now: string;
}

/** What a new booking, or a series, has become. */
export class BookedView {
  booking: BookingView;
  /** All of a series, the first included; one where it is none. */
  bookings: BookingView[];
  /** Dates (`yyyy-MM-dd`) of the series that a holiday took away. */
  skipped: string[];
}

/** A booking as an agency sees it: asked, or confirmed. Nothing names the member. */
export class AgencyBookingView {
  /** Of the offer: what the agency answers to. */
  offerId: string;
  bookingId: string;
  /** Of the booking. */
  version: number;
  bookingNumber: string;
  state: 'asked' | 'proposed' | 'confirmed' | 'refused' | 'silent' | 'withdrawn' | 'handed_back';
  reason: string | null;
  networkName: string;
  language: string;
  dialect: string | null;
  gender: 'woman' | 'man' | 'either';
  patientPlace: 'room' | 'elsewhere';
  professionalLine: 'browser' | 'telephone';
  /** Profession code (TRE_G15) of the professional. */
  profession: string;
  commune: string;
  subject: BookingSubject;
  /** After the agency has confirmed. */
  note: string | null;
  hasNote: boolean;
  wishedInterpreter: string | null;
  startsAt: string;
  endsAt: string;
  minutes: number;
  slots: number;
  askedAt: string;
  answerBy: string;
  /** The agency had confirmed before something changed, or another one gave it back. */
  askedBecause: 'new' | 'changed' | 'handed_back' | 'next';
  /** The other hour that this agency offers. */
  proposedStartsAt: string | null;
  interpreterLabel: string | null;
  /** Where the interpreter is reached at the hour. */
  talk: 'self' | 'link' | 'telephone' | null;
  /** With `telephone`: where the interpreter is called, E.164; before the answer, the agency's own line. */
  line: string | null;
  now: string;
}

/** An agency's bookings. */
export class AgencyBookingsView {
  /** To be answered, the nearest deadline first. */
  asked: AgencyBookingView[];
  /** An hour of its own that members have yet to answer. */
  proposed: AgencyBookingView[];
  /** Confirmed and ahead, in the order of their hours. */
  confirmed: AgencyBookingView[];
  /** What ended in the last seven days: taken back, cancelled, answered too late. */
  recent: AgencyBookingView[];
  now: string;
}

/** What an agency has confirmed. */
export class ConfirmedBookingView {
  booking: AgencyBookingView;
  /** With `link`: opens at the hour, for one browser; shown this one time. */
  interpreterLink: string | null;
}
