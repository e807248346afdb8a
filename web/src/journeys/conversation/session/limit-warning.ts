/** Seconds before a conversation's time is over from which on its parties are told, as they are on the telephone. */
const warnings = [60, 300] as const;
export type LimitWarning = (typeof warnings)[number];

/**
 * What to tell of the end of a conversation's time: that less than so many seconds are left; null while there are more.
 * @param limitAt ISO 8601
 * @param now service time, milliseconds
 */
export function limitWarning(limitAt: string, now: number): LimitWarning | null {
  const left = (Date.parse(limitAt) - now) / 1000;
  return warnings.find((seconds) => left <= seconds) ?? null;
}
