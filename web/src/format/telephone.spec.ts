import { describe, expect, it } from '@jest/globals';
import { formatTelephone, isCallable } from './telephone';

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

describe('isCallable', () => {
  it.each([
    '05 36 49 01 01',
    '05.36.49.01.01',
    '05-36-49-01-01',
    '05\u00a036\u00a049\u00a001\u00a001',
    '0639980101',
    '+33 5 36 49 01 01',
    '+33 (0)5 36 49 01 01',
    '0033536490101',
  ])('takes %s', (number) => expect(isCallable(number)).toBe(true));

  it.each([
    '',
    '15',
    '3949',
    '08 99 00 00 00',
    '05 36 49 01',
    '05 36 49 01 01 x2',
    '+1 202 555 0101',
  ])('does not take %s', (number) => expect(isCallable(number)).toBe(false));
});
