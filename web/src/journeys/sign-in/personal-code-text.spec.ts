import { describe, expect, it } from '@jest/globals';
import { checkDigit } from '../../../../src/features/members/personal-code';
import { caretAfterDigits, codeFault, digitsOf, groupCode } from './personal-code-text';

const valid = `1234567${checkDigit('1234567')}`;

describe('what is typed as a code', () => {
  it.each(['1234 5678', '1234-5678', ' 12.34.56.78 ', '1234\u00a05678'])(
    'keeps the digits of %s',
    (text) => {
      expect(digitsOf(text, 8)).toBe('12345678');
    },
  );

  it('drops what is too much', () => {
    expect(digitsOf('1234567890', 8)).toBe('12345678');
  });

  it('is shown in two halves', () => {
    expect(groupCode('1234')).toBe('1234');
    expect(groupCode('12345')).toBe('1234\u00a05');
    expect(groupCode('12345678')).toBe('1234\u00a05678');
  });

  it('keeps the caret where the hand is', () => {
    expect(caretAfterDigits(3)).toBe(3);
    expect(caretAfterDigits(4)).toBe(4);
    expect(caretAfterDigits(5)).toBe(6);
  });
});

describe('what is wrong with a code', () => {
  it('is nothing for a whole one', () => {
    expect(codeFault(valid)).toBeNull();
  });

  it('is told as a slip when one digit differs or two neighbours are swapped', () => {
    const other = valid[2] === '9' ? '8' : '9';
    expect(codeFault(valid.slice(0, 2) + other + valid.slice(3))).toBe('slip');
    expect(codeFault(`2134567${valid[7]}`)).toBe('slip');
  });

  it('is not told before the eighth digit', () => {
    expect(codeFault('1234567')).toBe('incomplete');
  });
});
