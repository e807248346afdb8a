import { DateTime } from 'luxon';
import { type BookingLimits, bookableFrom, whyNotAt } from './hour-limits.js';
import { type LocalHour, localHourOf, readLocalHour } from './local-hour.js';

/** What a day that was keyed without its year means. Dates are local, `yyyy-MM-dd`. */
export type KeyedDay =
  | { readonly kind: 'day'; readonly date: string }
  /** There is no such day, in any year. */
  | { readonly kind: 'none' }
  | { readonly kind: 'past' }
  | { readonly kind: 'too_far'; readonly latest: string };

/** What an hour of a day means. */
export type KeyedHour =
  | { readonly kind: 'hour'; readonly startsAt: Date }
  | { readonly kind: 'none' }
  /** The clocks jump over it. */
  | { readonly kind: 'missing'; readonly next: LocalHour }
  /** The clocks are set back: it must be said which of the two is meant. */
  | { readonly kind: 'twice' }
  | { readonly kind: 'past' }
  | { readonly kind: 'too_soon'; readonly earliest: LocalHour }
  | { readonly kind: 'too_far'; readonly latest: string };

/** A leap day comes again after eight years at most (1896, 1904). */
const MOST_YEARS = 8;
/** Hours are proposed in steps of five minutes. */
const SPOKEN_STEP_MS = 300_000;

/**
 * The next day that `keys` name, today included, where it may be booked; beyond that it is past where the last such day
 * is the nearer one.
 * @param keys day and month, four digits (`2411`); none: tomorrow
 */
export function readKeyedDay(
  keys: string,
  limits: BookingLimits,
  now: Date,
  zone: string,
): KeyedDay {
  const { date: today } = localHourOf(now, zone);
  const { date: latest } = localHourOf(bookableFrom(limits, now, zone).latest, zone);
  const next = keys === '' ? dayAfter(today) : nearest(keys, today, 1);
  if (next === undefined) return { kind: 'none' };
  if (next <= latest) return { kind: 'day', date: next };
  const last = nearest(keys, today, -1);
  if (last !== undefined && daysBetween(last, today) < daysBetween(today, next))
    return { kind: 'past' };
  return { kind: 'too_far', latest };
}

/** An hour of a day, and whether a booking made at `now` may begin then. @param given.time `HH:mm` */
export function readKeyedHour(
  given: LocalHour & { occurrence?: 'first' | 'second' | undefined },
  limits: BookingLimits,
  now: Date,
  zone: string,
): KeyedHour {
  const reading = readLocalHour({ date: given.date, time: given.time }, zone);
  if (!reading) return { kind: 'none' };
  if (reading.comes === 'never') return { kind: 'missing', next: reading.next };
  if (reading.comes === 'twice' && !given.occurrence) return { kind: 'twice' };
  const startsAt = reading.comes === 'once' ? reading.at : reading[given.occurrence!];
  const why = whyNotAt(startsAt, limits, now, zone);
  const { earliest, latest } = bookableFrom(limits, now, zone);
  switch (why) {
    case null:
      return { kind: 'hour', startsAt };
    case 'past':
      return { kind: 'past' };
    case 'too_soon':
      return { kind: 'too_soon', earliest: localHourOf(roundHour(earliest), zone) };
    case 'too_far':
      return { kind: 'too_far', latest: localHourOf(latest, zone).date };
  }
}

/** The day of that name nearest to `from`: on it or after it, or before it. */
function nearest(keys: string, from: string, direction: 1 | -1): string | undefined {
  const year = Number(from.slice(0, 4));
  for (let years = 0; years <= MOST_YEARS; years += 1) {
    const date = `${year + direction * years}-${keys.slice(2)}-${keys.slice(0, 2)}`;
    if (!DateTime.fromISO(date, { zone: 'utc' }).isValid) continue;
    if (direction === 1 ? date >= from : date < from) return date;
  }
  return undefined;
}

function dayAfter(date: string): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days: 1 }).toISODate()!;
}

function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / 86_400_000;
}

/** An hour that is easily said and keyed, and not too soon by the time it is. */
function roundHour(instant: Date): Date {
  return new Date(Math.ceil((instant.getTime() + 60_000) / SPOKEN_STEP_MS) * SPOKEN_STEP_MS);
}
