/** When a network asks a caller for a PIN besides the personal code. */
export type PinPolicy =
  | 'always'
  /** Unless they call from a number that they have registered. */
  | 'elsewhere'
  | 'never';

/** Whether a caller with the right code must key a PIN too. @param registered whether the number is one of theirs */
export function needsPin(policy: PinPolicy, registered: boolean): boolean {
  return policy === 'always' || (policy === 'elsewhere' && !registered);
}

/** Of four digits, those that are tried first: all the same, or a run up or down (also over the nine). */
export function isWeakPin(pin: string): boolean {
  const digits = [...pin].map(Number);
  const step = (digits[1]! - digits[0]! + 10) % 10;
  const runs = digits.every(
    (digit, at) => at === 0 || (digit - digits[at - 1]! + 10) % 10 === step,
  );
  return runs && [0, 1, 9].includes(step);
}
