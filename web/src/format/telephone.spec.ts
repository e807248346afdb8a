import { describe, expect, it } from '@jest/globals';
import { formatTelephone } from './telephone';

describe('formatTelephone', () => {
  it.each([
    ['+33199001234', '01 99 00 12 34'],
    ['0199001234', '01 99 00 12 34'],
    ['01.99.00.12.34', '01 99 00 12 34'],
  ])('shows %s in pairs', (given, shown) => {
    expect(formatTelephone(given)).toBe(shown.replaceAll(' ', '\u00a0'));
  });

  it('leaves a foreign number as it was given', () => {
    expect(formatTelephone('+32 460 00 12 34')).toBe('+32 460 00 12 34');
  });
});
