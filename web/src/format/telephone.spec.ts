import { describe, expect, it } from '@jest/globals';
import { readTelephoneNumber } from '../../../src/kernel/telephone-number.js';
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

describe('isCallable and the service', () => {
  const blanks = ['', ' ', '.', '-', '\u00a0', '/'];
  /** A number's digits, two by two, as people write it. */
  const inPairs = (digits: string, between: string) =>
    digits.replace(/(\d{2})(?=\d)/g, `$1${between}`);

  it('judge alike every kind of French number, however it is written', () => {
    const kinds = Array.from({ length: 10 }, (_, kind) => `0${kind}99001234`);
    const written = kinds.flatMap((number) => [
      ...blanks.map((between) => inPairs(number, between)),
      ...[`+33${number.slice(1)}`, `0033${number.slice(1)}`, `+33 (0)${number.slice(1)}`],
      ...[`+33 ${number.slice(1, 2)} ${inPairs(number.slice(2), ' ')}`, ` ${number} `],
      ...[number.slice(0, 9), `${number}5`, number.slice(1)],
    ]);
    const judged = written.map((text) => [text, isCallable(text)]);
    expect(judged).toEqual(written.map((text) => [text, readTelephoneNumber(text) !== undefined]));
    expect(judged.filter(([, callable]) => callable).length).toBeGreaterThan(80);
  });

  it('judge alike what is none, and what is elsewhere', () => {
    const others = [
      ...['', '15', '17', '18', '112', '115', '119', '3949', '118218', '1023', '3600'],
      ...['bonjour', '05 36 49 01 01 x2', '+1 202 555 0101', '+41 22 555 01 01', '0032460001234'],
      ...['+33', '+33 8 99 00 00 00', '0899000000', '0800123456', '00336 39 98 01 01', '+'],
    ];
    for (const text of others)
      expect([text, isCallable(text)]).toEqual([text, readTelephoneNumber(text) !== undefined]);
  });
});
