import { randomInt } from 'node:crypto';
import { checkDigit, PERSONAL_CODE_DIGITS, PERSONAL_CODE_SPACE } from './personal-code.js';

/** A fresh personal code: seven digits of a cryptographic generator and their check digit. */
export function newPersonalCode(): string {
  const digits = String(randomInt(PERSONAL_CODE_SPACE)).padStart(PERSONAL_CODE_DIGITS - 1, '0');
  return digits + checkDigit(digits);
}
