/** Milliseconds that a row of keys takes; `w` is a wait of half a second. */
export function toneMillis(digits: string): number {
  return [...digits].reduce((ms, digit) => ms + (digit === 'w' || digit === 'W' ? 500 : 200), 0);
}

/** The keys alone, without the waits. */
export const keysOf = (digits: string): string => digits.replace(/[wW]/g, '');
