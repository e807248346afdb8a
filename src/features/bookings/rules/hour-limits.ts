import { DateTime } from 'luxon';
import { addSeconds } from '../../../kernel/clock.js';

/** Bookings come in steps of so many minutes. */
export const STEP_MINUTES = 15;
/** Patients of one booking, one after the other. */
export const MOST_SLOTS = 8;

/** What a network allows of bookings. */
export interface BookingLimits {
  /** Least minutes between the booking and its hour. */
  noticeMinutes: number;
  /** Days ahead, by the calendar of the network. */
  horizonDays: number;
  /** Longest booking, for all its patients together. */
  mostMinutes: number;
}

/** The first and the last instant at which a booking made at `now` may begin. */
export function bookableFrom(
  limits: BookingLimits,
  now: Date,
  zone: string,
): { earliest: Date; latest: Date } {
  const lastDay = DateTime.fromJSDate(now, { zone }).plus({ days: limits.horizonDays });
  return {
    earliest: addSeconds(now, limits.noticeMinutes * 60),
    latest: lastDay.endOf('day').toJSDate(),
  };
}

/** Why a booking may not begin at `startsAt`; null: it may. */
export function whyNotAt(
  startsAt: Date,
  limits: BookingLimits,
  now: Date,
  zone: string,
): 'past' | 'too_soon' | 'too_far' | null {
  const { earliest, latest } = bookableFrom(limits, now, zone);
  if (startsAt <= now) return 'past';
  if (startsAt < earliest) return 'too_soon';
  return startsAt > latest ? 'too_far' : null;
}

/** Whether so many patients of so many minutes each make a booking that the network allows. */
export function isLengthAllowed(minutes: number, slots: number, limits: BookingLimits): boolean {
  return (
    Number.isInteger(minutes) &&
    Number.isInteger(slots) &&
    minutes >= STEP_MINUTES &&
    minutes % STEP_MINUTES === 0 &&
    slots >= 1 &&
    slots <= MOST_SLOTS &&
    minutes * slots <= limits.mostMinutes
  );
}

/** So many seconds after the hour both parties may still be where they agreed to be. */
export const USEFUL_SECONDS = 15 * 60;

/** Whether a booking that was not begun at its hour may still begin now. */
export function isStillUseful(startsAt: Date, now: Date): boolean {
  return now.getTime() < startsAt.getTime() + USEFUL_SECONDS * 1000;
}
