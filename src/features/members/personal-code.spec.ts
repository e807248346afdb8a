import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkDigit,
  formatCode,
  hasValidCheckDigit,
  normaliseCode,
  PERSONAL_CODE_DIGITS,
} from './personal-code.js';

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const code = fc
  .array(digit, { minLength: 7, maxLength: 7 })
  .map((digits) => digits.join('') + checkDigit(digits.join('')));
const position = fc.integer({ min: 0, max: PERSONAL_CODE_DIGITS - 1 });

const withDigit = (text: string, at: number, value: string) =>
  text.slice(0, at) + value + text.slice(at + 1);

describe('the check digit of a personal code', () => {
  it('is Damm’s: 572 is completed by 4', () => {
    expect(checkDigit('572')).toBe('4');
  });

  it('accepts every code that it completed', () => {
    fc.assert(fc.property(code, (right) => hasValidCheckDigit(right)));
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(code, position, digit, (right, at, wrong) => {
        fc.pre(right[at] !== wrong);
        return !hasValidCheckDigit(withDigit(right, at, wrong));
      }),
      { numRuns: 2000 },
    );
  });

  it('catches every swap of two neighbours', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: PERSONAL_CODE_DIGITS - 2 }), (right, at) => {
        fc.pre(right[at] !== right[at + 1]);
        const swapped = withDigit(withDigit(right, at, right[at + 1]!), at + 1, right[at]!);
        return !hasValidCheckDigit(swapped);
      }),
      { numRuns: 2000 },
    );
  });

  it('catches the two errors from every state of the sum, not only from those a run meets', () => {
    // After any prefix the interim digit is one of ten: these are all the cases there are.
    const after = (interim: number, digits: string) => {
      const prefix = Array.from({ length: 10 }, (_, d) => String(d)).find(
        (d) => checkDigit(d) === String(interim),
      )!;
      return checkDigit(prefix + digits);
    };
    for (let interim = 0; interim < 10; interim++)
      for (let a = 0; a < 10; a++)
        for (let b = 0; b < 10; b++) {
          if (a === b) continue;
          expect(after(interim, `${a}`)).not.toBe(after(interim, `${b}`));
          expect(after(interim, `${a}${b}`)).not.toBe(after(interim, `${b}${a}`));
        }
  });

  it.each(['', '0000000', '000000000', '0000000a', '００００００００', '5724'])(
    'refuses %j',
    (text) => {
      expect(hasValidCheckDigit(text)).toBe(false);
    },
  );
});

describe('normaliseCode', () => {
  it.each([
    '12345672',
    '1234 5672',
    '1234\u00a05672',
    '12-34-56-72',
    '12.34.56.72',
    ' 1234–5672\n',
  ])('reads %j as bare digits', (text) => {
    expect(normaliseCode(text)).toBe('12345672');
  });

  it('keeps what is no separator, so that it is refused', () => {
    expect(normaliseCode('1234a672')).toBe('1234a672');
  });

  it('undoes formatCode', () => {
    fc.assert(fc.property(code, (bare) => normaliseCode(formatCode(bare)) === bare));
  });
});

describe('formatCode', () => {
  it('cuts after four digits', () => {
    expect(formatCode('12345672')).toBe('1234\u00a05672');
  });
});
