import { countMonths, shiftMonth } from '../months';

/** First and last month, `YYYY-MM`. */
export interface Period {
  from: string;
  to: string;
}

/** The service answers no longer period. */
const mostMonths = 36;

/** How far back the lists of months go. */
const offered = 60;

export const quickChoices = ['3', '6', '12'] as const;
export type QuickChoice = (typeof quickChoices)[number];

/** The months that end with the present one. */
export function lastMonths(count: number, presentMonth: string): Period {
  return { from: shiftMonth(presentMonth, 1 - count), to: presentMonth };
}

/** Which quick choice a period is; null for any other. */
export function quickChoiceOf({ from, to }: Period, presentMonth: string): QuickChoice | null {
  const count = String(countMonths(from, to));
  return to === presentMonth ? (quickChoices.find((choice) => choice === count) ?? null) : null;
}

/** The last five years, latest first, and whatever is chosen beyond them. */
export function offeredMonths({
  from,
  to,
  presentMonth,
}: Period & { presentMonth: string }): string[] {
  const months = Array.from({ length: offered }, (_, ago) => shiftMonth(presentMonth, -ago));
  return [...new Set([...months, from, to])].sort().reverse();
}

/** Another first month; the last one follows where it must. */
export function changeStart(from: string, to: string): Period {
  if (to < from) return { from, to: from };
  return { from, to: countMonths(from, to) > mostMonths ? shiftMonth(from, mostMonths - 1) : to };
}

/** Another last month; the first one follows where it must. */
export function changeEnd(to: string, from: string): Period {
  if (to < from) return { from: to, to };
  return { from: countMonths(from, to) > mostMonths ? shiftMonth(to, 1 - mostMonths) : from, to };
}
