import type { BookingOptionsView, UsualHourView } from '../../../api/bookings';
import { addDays, localDateOf, weekdayOf } from '../../../format/local-date';
import { instantOf } from './read-hour';

/** An hour to offer: the next one of a weekday and time at which the language is usually confirmed. */
export interface SuggestedHour {
  date: string;
  time: string;
  /** Milliseconds. */
  at: number;
  asked: number;
  confirmed: number;
}

/** Fewer bookings than this say nothing about a language. */
const fewestAsked = 3;
const fewestConfirmed = 2;
const leastShare = 0.6;
const mostSuggested = 4;

/** Whether too few bookings were made in the language to say when it is usually confirmed. */
export function areTooFew(usual: readonly UsualHourView[]): boolean {
  return usual.reduce((sum, { asked }) => sum + asked, 0) < fewestAsked;
}

/**
 * The best of the usual hours, each on its next date that may be booked and is no holiday, in the order in which they
 * come.
 * @param isTaken whether the member has a booking at an instant already
 */
export function suggestHours(
  {
    usualHours,
    earliest,
    latest,
    holidays,
  }: Pick<BookingOptionsView, 'usualHours' | 'earliest' | 'latest' | 'holidays'>,
  isTaken: (at: number) => boolean,
): SuggestedHour[] {
  if (areTooFew(usualHours)) return [];
  const bounds = { from: Date.parse(earliest), to: Date.parse(latest) };
  return usualHours
    .filter(
      ({ asked, confirmed }) => confirmed >= fewestConfirmed && confirmed / asked >= leastShare,
    )
    .sort(
      (one, other) =>
        other.confirmed / other.asked - one.confirmed / one.asked ||
        other.confirmed - one.confirmed,
    )
    .flatMap((usual) => nextOf(usual, bounds, holidays, isTaken) ?? [])
    .slice(0, mostSuggested)
    .sort((one, other) => one.at - other.at);
}

/** Within the next three weeks, or not at all: nobody looks for "usually on Tuesdays" in two months. */
function nextOf(
  { weekday, time, asked, confirmed }: UsualHourView,
  { from, to }: { from: number; to: number },
  holidays: readonly string[],
  isTaken: (at: number) => boolean,
): SuggestedHour | null {
  const today = localDateOf(from);
  const next = addDays(today, (weekday - weekdayOf(today) + 7) % 7);
  for (const weeks of [0, 1, 2]) {
    const date = addDays(next, weeks * 7);
    const at = instantOf({ date, time }, null);
    if (at === null || at < from || at > to || holidays.includes(date) || isTaken(at)) continue;
    return { date, time, at, asked, confirmed };
  }
  return null;
}
