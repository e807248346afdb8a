import { type LocalHour, readWall } from '../../../../../src/features/bookings/rules/read-wall';
import { localParts } from '../../../format/instant';
import { localDateOf, localTimeOf } from '../../../format/local-date';

export type { LocalHour };

/** What a local hour means, in milliseconds, as `readWall` has it. */
export type Reading =
  | { comes: 'once'; at: number }
  | { comes: 'never'; next: LocalHour }
  | { comes: 'twice'; first: number; second: number };

/** Reads an hour of the network's clock; null for one that is not complete, or on a date that is none. */
export function readHour(hour: LocalHour): Reading | null {
  const reading = readWall(hour, offsetAt);
  if (reading?.comes !== 'never') return reading ?? null;
  const { next } = reading;
  return { comes: 'never', next: { date: localDateOf(next), time: localTimeOf(next) } };
}

/** The instant meant, once it is known which of two. */
export function instantOf(hour: LocalHour, occurrence: 'first' | 'second' | null): number | null {
  const reading = readHour(hour);
  if (reading?.comes === 'once') return reading.at;
  if (reading?.comes === 'twice' && occurrence !== null) return reading[occurrence];
  return null;
}

/** How far the network's clock is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(millis: number): number {
  const { year, month, day, hour, minute } = localParts(millis);
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(millis / 60_000) * 60_000;
}

/** The offset in words that need no knowledge of zones: `UTC+2`. */
export function formatOffset(millis: number): string {
  const minutes = offsetAt(millis) / 60_000;
  const rest = Math.abs(minutes) % 60;
  const hours = Math.floor(Math.abs(minutes) / 60);
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
