import { addSeconds } from '../../../kernel/clock.js';
import { isOver, SECONDS } from './conversation-times.js';

/** What a professional asks of the interpreter of a booked conversation, as it is kept. */
export interface ExtensionQuestion {
  /** Minutes more; null: nothing is asked. */
  readonly minutes: number | null;
  readonly askedAt: Date | null;
}

/** The minutes that are asked for; null where nothing is, or nobody has answered for so long that it lapsed. */
export function wantedMinutes({ minutes, askedAt }: ExtensionQuestion, now: Date): number | null {
  if (minutes === null || askedAt === null) return null;
  return isOver(askedAt, SECONDS.extension, now) ? null : minutes;
}

/** When those on telephones are told that their booked time is nearly over. */
export function bookedEndToldAt(bookedUntil: Date): Date {
  return addSeconds(bookedUntil, -SECONDS.bookedEndTold);
}
