import { addSeconds } from '../../../kernel/clock.js';

/** What a contract says of bookings that are given up late. */
export interface CancellationTerms {
  /** Hours before the booked hour until which giving it up costs nothing. */
  freeHours: number;
  /** Integer cents, once. */
  lateCents: number;
}

/** What giving up a booked hour costs at a moment: to cancel it, or to move it away. */
export interface ChangeCost {
  free: boolean;
  /** Until when it is free; null: for ever, since no agency is bound yet. */
  freeUntil: Date | null;
  /** Integer cents; 0 where it is free. */
  cents: number;
}

/**
 * @param terms of the agency that confirmed; null where none has
 */
export function changeCost(
  terms: CancellationTerms | null,
  { startsAt, now }: { startsAt: Date; now: Date },
): ChangeCost {
  if (terms === null) return { free: true, freeUntil: null, cents: 0 };
  const freeUntil = addSeconds(startsAt, -terms.freeHours * 3600);
  const free = now <= freeUntil;
  return { free, freeUntil, cents: free ? 0 : terms.lateCents };
}
