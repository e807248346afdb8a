import { localParts } from '../../../format/instant';
import { type LocalDate, localDateOf, localTimeOf } from './local-date';

export interface LocalHour {
  date: LocalDate;
  /** `14:30`. */
  time: string;
}

/**
 * What a local hour means, in milliseconds. `once`: the usual day. `never`: the clocks jump over it, and `next` is the
 * first hour after the jump. `twice`: the clocks are set back.
 */
export type Reading =
  | { comes: 'once'; at: number }
  | { comes: 'never'; next: LocalHour }
  | { comes: 'twice'; first: number; second: number };

const dayMillis = 86_400_000;

/** Reads an hour of the network's clock; null for one that is not complete, or on a date that is none. */
export function readHour({ date, time }: LocalHour): Reading | null {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== `${date}T${time}`)
    return null;
  // No zone changes twice within two days, so these are all the offsets that come in question.
  const before = offsetAt(wall - dayMillis);
  const offsets = [...new Set([before, offsetAt(wall + dayMillis)])];
  const [first, second] = offsets
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetAt(instant) === wall)
    .sort((one, other) => one - other);
  if (first === undefined) {
    // Read with the offset of before the jump, the hour moves on by as much as the clocks do.
    const after = wall - before;
    return { comes: 'never', next: { date: localDateOf(after), time: localTimeOf(after) } };
  }
  return second === undefined ? { comes: 'once', at: first } : { comes: 'twice', first, second };
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
