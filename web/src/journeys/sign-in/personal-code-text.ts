import { hasValidCheckDigit } from '../../../../src/features/members/personal-code';

const nbsp = '\u00a0';
export const codeLength = 8;

/** Digits of what was typed or pasted, at most `limit`; spaces, dots and dashes are dropped. */
export function digitsOf(text: string, limit: number): string {
  return text.normalize('NFKC').replace(/\D/g, '').slice(0, limit);
}

/** In two halves, `1234 5678`, as it is printed on the member's card. */
export function groupCode(digits: string): string {
  return digits.length > 4 ? `${digits.slice(0, 4)}${nbsp}${digits.slice(4)}` : digits;
}

/** Where the caret belongs in the grouped code when it stood after `count` digits. */
export function caretAfterDigits(count: number): number {
  return count > 4 ? count + 1 : count;
}

/**
 * What is wrong with a code as typed so far; null for nothing to say. A slip of the finger is told as soon
 * as the eighth digit stands.
 */
export function codeFault(digits: string): 'incomplete' | 'slip' | null {
  if (digits.length < codeLength) return 'incomplete';
  return hasValidCheckDigit(digits) ? null : 'slip';
}
