import { addSeconds } from '../../../kernel/clock.js';

/** Seconds that a booking lasts: its patients come one after the other. */
export function lengthOf({ minutes, slots }: { minutes: number; slots: number }): number {
  return minutes * slots * 60;
}

/** When it ends. */
export function endOf(startsAt: Date, length: { minutes: number; slots: number }): Date {
  return addSeconds(startsAt, lengthOf(length));
}
