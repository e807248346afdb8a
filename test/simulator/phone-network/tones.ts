/** Milliseconds that a row of keys takes; `w` is a wait of half a second, `W` of a whole one. */
export function toneMillis(digits: string): number {
  const waits: Readonly<Record<string, number>> = { w: 500, W: 1000 };
  return [...digits].reduce((ms, digit) => ms + (waits[digit] ?? 200), 0);
}

/** The keys alone, without the waits. */
export const keysOf = (digits: string): string => digits.replace(/[wW]/g, '');
