import { describe, expect, it } from '@jest/globals';
import { readTelephoneNumber } from './telephone-number.js';

describe('a telephone number', () => {
  it.each(['05 36 49 01 01', '05.36.49.01.01', '0536490101', '+33 5 36 49 01 01', '0033536490101'])(
    'is read as people write it: %s',
    (text) => expect(readTelephoneNumber(text)).toBe('+33536490101'),
  );

  it.each([
    '',
    'bonjour',
    '15',
    '3949',
    '08 99 00 00 00',
    '+1 202 555 0101',
    '05 36 49 01',
    '05 36 49 01 01 x2',
  ])('is none that the service would call: %s', (text) =>
    expect(readTelephoneNumber(text)).toBeUndefined(),
  );
});
