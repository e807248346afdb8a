import { describe, expect, it } from '@jest/globals';
import { readTelephoneNumber, whyNotCalled } from './telephone-number.js';

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
    '5 36 49 01 01',
    '05 36 49 01 01 x2',
  ])('is none that the service would call: %s', (text) =>
    expect(readTelephoneNumber(text)).toBeUndefined(),
  );

  it.each([
    ['05 36 49 01 01', undefined],
    ['15', 'never_called'],
    ['3949', 'never_called'],
    ['118 008', 'never_called'],
    ['08 99 00 00 00', 'never_called'],
    ['+1 202 555 0101', 'never_called'],
    ['05 36 49 01', 'not_a_number'],
    ['05 36 49 01 01 x2', 'not_a_number'],
    ['bonjour', 'not_a_number'],
  ])('is refused for the reason that a person can act on: %s', (text, why) =>
    expect(whyNotCalled(text)).toBe(why),
  );
});
