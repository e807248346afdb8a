import ical, {
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
} from 'ical-generator';
import { addSeconds } from '../../../../kernel/clock.js';
import type { MessageLocale } from '../rendering/format-hour.js';

/** A booking as a calendar shows it. No interpreter's name: a calendar is often kept by somebody else. */
export interface CalendarBooking {
  id: string;
  bookingNumber: string;
  /** The language in words. */
  language: string;
  startsAt: Date;
  /** Minutes of the whole booking. */
  minutes: number;
  /** Whether it is certain that somebody comes. */
  confirmed: boolean;
  calendarSequence: number;
  changedAt: Date;
  /** Of its page. */
  url: string;
}

export interface Organizer {
  name: string;
  email: string;
}

const WORDS = {
  fr: {
    summary: (language: string) => `Interprète en ${language}`,
    number: 'Numéro du rendez-vous\u00a0: ',
    feed: 'Rendez-vous Truchement',
  },
  en: {
    summary: (language: string) => `Interpreter: ${language}`,
    number: 'Booking number: ',
    feed: 'Truchement bookings',
  },
};

/**
 * The file that goes with a mail: `REQUEST` puts the booking into the calendar or changes it there, `CANCEL` takes it out.
 * The member is the one guest, who has accepted already: no calendar asks for an answer or sends us one.
 */
export function bookingInvitation(
  method: 'REQUEST' | 'CANCEL',
  booking: CalendarBooking,
  {
    organizer,
    attendee,
    locale,
  }: { organizer: Organizer; attendee: string; locale: MessageLocale },
): string {
  const calendar = newCalendar(
    method === 'REQUEST' ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  );
  const event = addBooking(calendar, booking, locale);
  if (method === 'CANCEL') event.status(ICalEventStatus.CANCELLED);
  event.organizer(organizer);
  event.createAttendee({ email: attendee, rsvp: false, status: ICalAttendeeStatus.ACCEPTED });
  return calendar.toString();
}

/** The calendar to which a member's own calendar subscribes. */
export function bookingFeed(bookings: readonly CalendarBooking[], locale: MessageLocale): string {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH);
  calendar.name(WORDS[locale].feed);
  for (const booking of bookings) addBooking(calendar, booking, locale);
  return calendar.toString();
}

function newCalendar(method: ICalCalendarMethod): ICalCalendar {
  return ical({ method, prodId: { company: 'Truchement', product: 'Bookings', language: 'FR' } });
}

/**
 * Times are written in UTC. A booking is one instant, without recurrence: UTC says it without a definition of a zone,
 * which calendars read differently, and each shows it in its owner's zone.
 */
function addBooking(calendar: ICalCalendar, booking: CalendarBooking, locale: MessageLocale) {
  const words = WORDS[locale];
  return calendar.createEvent({
    id: `${booking.id}@truchement`,
    sequence: booking.calendarSequence,
    // Not the moment of writing: what has not changed must look the same when it is fetched again.
    stamp: booking.changedAt,
    start: booking.startsAt,
    end: addSeconds(booking.startsAt, booking.minutes * 60),
    summary: words.summary(booking.language),
    description: `${words.number}${booking.bookingNumber}\n${booking.url}`,
    url: booking.url,
    status: booking.confirmed ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    busystatus: booking.confirmed ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.TENTATIVE,
  });
}
