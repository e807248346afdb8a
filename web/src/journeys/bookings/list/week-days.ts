import type { BookingView } from '../../../api/bookings';
import {
  addDays,
  type LocalDate,
  localDateOf,
  mondayOf,
  weekdayOf,
} from '../../../format/local-date';
import { instantOf } from '../hour/read-hour';

export interface WeekDay {
  date: LocalDate;
  bookings: BookingView[];
}

/** The seven days from a Monday on, each with what is booked on it, in the order of the hours. */
export function weekDays(monday: LocalDate, bookings: readonly BookingView[]): WeekDay[] {
  return [0, 1, 2, 3, 4, 5, 6].map((day) => {
    const date = addDays(monday, day);
    return {
      date,
      bookings: bookings
        .filter(({ startsAt }) => localDateOf(startsAt) === date)
        .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt)),
    };
  });
}

/**
 * The week to begin with: this one, or the coming one at a weekend on which nothing is booked any more.
 * @param today local to the network
 */
export function firstWeek(today: LocalDate, ahead: readonly BookingView[]): LocalDate {
  const monday = mondayOf(today);
  const next = addDays(monday, 7);
  const over = weekdayOf(today) > 5;
  const left = ahead.some(({ startsAt }) => localDateOf(startsAt) < next);
  return over && !left ? next : monday;
}

/**
 * The part of a week that lies before today, which the list of what is ahead has not; null where it has none.
 * @param now milliseconds
 */
export function pastOfWeek(monday: LocalDate, now: number): { from: string; to: string } | null {
  const today = localDateOf(now);
  if (monday >= today) return null;
  const end = addDays(monday, 7);
  const at = (date: LocalDate): string =>
    new Date(instantOf({ date, time: '00:00' }, 'first') ?? 0).toISOString();
  return { from: at(monday), to: at(end < today ? end : today) };
}

/** Each booking once, the later list's view of it. */
export function together(...lists: readonly (readonly BookingView[] | undefined)[]): BookingView[] {
  const byId = new Map<string, BookingView>();
  for (const booking of lists.flatMap((list) => list ?? [])) {
    const known = byId.get(booking.id);
    if (!known || booking.version >= known.version) byId.set(booking.id, booking);
  }
  return [...byId.values()];
}
