import { AppError } from '../../../platform/errors/app-error.js';
import { type BookingLimits, bookableFrom, whyNotAt } from '../rules/hour-limits.js';
import { readLocalHour } from '../rules/local-hour.js';

/** A local hour as somebody gives it. */
export interface GivenHour {
  date: string;
  time: string;
  /** Which of the two, where it comes twice. */
  occurrence?: 'first' | 'second' | undefined;
}

/**
 * The instant that a local hour means.
 * @throws AppError BOOKING_HOUR_INVALID; BOOKING_HOUR_MISSING (details.next) where the clocks jump over it;
 * BOOKING_HOUR_TWICE (details.first, details.second) where it comes twice and nobody has said which
 */
export function resolveHour({ date, time, occurrence }: GivenHour, zone: string): Date {
  const reading = readLocalHour({ date, time }, zone);
  if (!reading) throw new AppError('BOOKING_HOUR_INVALID');
  if (reading.comes === 'once') return reading.at;
  if (reading.comes === 'never') throw new AppError('BOOKING_HOUR_MISSING', { next: reading.next });
  const { first, second } = reading;
  if (!occurrence)
    throw new AppError('BOOKING_HOUR_TWICE', {
      first: first.toISOString(),
      second: second.toISOString(),
    });
  return occurrence === 'first' ? first : second;
}

/**
 * The same hour of another day of a series: where the clocks jump over it the next hour that exists, where it comes
 * twice the first.
 */
export function resolveInSeries(date: string, time: string, zone: string): Date {
  const reading = readLocalHour({ date, time }, zone)!;
  if (reading.comes === 'never') return resolveInSeries(reading.next.date, reading.next.time, zone);
  return reading.comes === 'once' ? reading.at : reading.first;
}

/** @throws AppError BOOKING_PAST, BOOKING_TOO_SOON (details.earliest), BOOKING_TOO_FAR (details.latest) */
export function checkBookable(
  startsAt: Date,
  limits: BookingLimits,
  now: Date,
  zone: string,
): void {
  const why = whyNotAt(startsAt, limits, now, zone);
  const { earliest, latest } = bookableFrom(limits, now, zone);
  if (why === 'past') throw new AppError('BOOKING_PAST');
  if (why === 'too_soon')
    throw new AppError('BOOKING_TOO_SOON', { earliest: earliest.toISOString() });
  if (why === 'too_far') throw new AppError('BOOKING_TOO_FAR', { latest: latest.toISOString() });
}
