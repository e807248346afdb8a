/**
 * The form of a personal code: seven random digits and a check digit, so that a slip of the finger is told at
 * once from a code that is wrong. Pure, and used by the browser too.
 */

/** Digits of a whole code. */
export const PERSONAL_CODE_DIGITS = 8;

/** Different codes that a network can hand out: the check digit follows from the seven others. */
export const PERSONAL_CODE_SPACE = 10 ** (PERSONAL_CODE_DIGITS - 1);

/**
 * The quasigroup of H. Michael Damm's thesis (2004): weakly totally antisymmetric with a zero diagonal, so that one
 * wrong digit and two neighbours swapped both change the result. Unlike Luhn's, it catches 09 ↔ 90.
 */
const QUASIGROUP = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** The digit that completes `digits`. */
export function checkDigit(digits: string): string {
  let interim = 0;
  for (const digit of digits) interim = QUASIGROUP[interim]![Number(digit)]!;
  return String(interim);
}

/** Whether `code`, eight bare digits, is complete and its last digit agrees with the others. */
export function hasValidCheckDigit(code: string): boolean {
  return isComplete(code) && checkDigit(code) === '0';
}

/** Whether `code` is eight bare digits, right or wrong. */
export function isComplete(code: string): boolean {
  return code.length === PERSONAL_CODE_DIGITS && /^[0-9]+$/.test(code);
}

/** What a person typed or pasted, without its spaces, dots and dashes. Anything else stays, to be refused. */
export function normaliseCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s.\-\u2010-\u2015\u2212_]/g, '');
}

/** For reading and saying aloud: `1234 5678`, with a space that doesn't break across lines. */
export function formatCode(code: string): string {
  return code.replace(/^(\d{4})(\d{4})$/, '$1\u00a0$2');
}
