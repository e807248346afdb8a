import { languageOf } from '../rendering/say.js';
import type { MessageLocale } from '../rendering/format-hour.js';
import type { NoticeFacts } from '../notice-facts.js';
import type { CalendarBooking } from './booking-calendar.js';

/** What a calendar shows of a booking. @param baseUrl no trailing slash */
export function calendarBooking(
  facts: Pick<
    NoticeFacts,
    | 'bookingId'
    | 'bookingNumber'
    | 'language'
    | 'dialect'
    | 'startsAt'
    | 'minutes'
    | 'state'
    | 'calendarSequence'
    | 'changedAt'
  >,
  locale: MessageLocale,
  baseUrl: string,
): CalendarBooking {
  const { bookingId, bookingNumber, startsAt, minutes, state, calendarSequence, changedAt } = facts;
  return {
    ...{ id: bookingId, bookingNumber, startsAt, minutes, calendarSequence, changedAt },
    language: languageOf(facts, locale),
    confirmed: state === 'confirmed' || state === 'begun',
    url: `${baseUrl}/rendez-vous/${bookingId}`,
  };
}
