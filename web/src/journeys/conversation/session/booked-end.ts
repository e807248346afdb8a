/** Milliseconds before the end of a booked time from which on its parties are told. */
const TOLD_FROM = 5 * 60_000;

/**
 * Whether the end of a booked time is near, or past: nothing is cut then.
 * @param bookedUntil ISO 8601
 * @param now service time, milliseconds
 */
export function isNearlyOver(bookedUntil: string, now: number): boolean {
  return Date.parse(bookedUntil) - now <= TOLD_FROM;
}
