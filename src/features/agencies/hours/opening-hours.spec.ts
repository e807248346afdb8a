import { describe, expect, it } from '@jest/globals';
import { isFrenchHoliday } from './french-holidays.js';
import { type OpeningHours, whyClosed } from './opening-hours.js';

const PARIS = 'Europe/Paris';
const office: OpeningHours = {
  mon: [
    ['09:00', '12:00'],
    ['13:00', '16:30'],
  ],
  sun: [['00:00', '24:00']],
};
const at = (local: string) => new Date(local);
const open = (instant: string, hours: OpeningHours = office, closedOnHolidays = false) =>
  whyClosed({ openingHours: hours, closedOnHolidays }, at(instant), PARIS);

describe('opening hours', () => {
  it.each([
    // Monday 23 November 2026, winter: Paris is UTC+1
    ['2026-11-23T07:59:59Z', 'closed'],
    ['2026-11-23T08:00:00Z', null],
    ['2026-11-23T10:59:59Z', null],
    ['2026-11-23T11:30:00Z', 'closed'],
    ['2026-11-23T15:29:59Z', null],
    ['2026-11-23T15:30:00Z', 'closed'],
    // Monday 20 July 2026, summer: UTC+2
    ['2026-07-20T07:00:00Z', null],
    ['2026-07-20T06:59:00Z', 'closed'],
    // Tuesday is not named
    ['2026-11-24T09:00:00Z', 'closed'],
    // Sunday until midnight, in local time
    ['2026-11-22T22:59:00Z', null],
    ['2026-11-22T23:00:00Z', 'closed'],
    // the hour that exists twice (25 October 2026) is open both times
    ['2026-10-25T00:30:00Z', null],
    ['2026-10-25T01:30:00Z', null],
  ])('at %s: %s', (instant, expected) => expect(open(instant)).toBe(expected));

  it('is open round the clock where no hours are given, closed where none are left', () => {
    expect(open('2026-11-24T03:00:00Z', null)).toBeNull();
    expect(open('2026-11-24T09:00:00Z', {})).toBe('closed');
  });

  it('keeps holidays by the local date', () => {
    // 10 November, 23:30 UTC is already the 11th in Paris
    expect(open('2026-11-10T23:30:00Z', null, true)).toBe('holiday');
    expect(open('2026-11-11T23:30:00Z', null, true)).toBeNull();
    expect(open('2026-11-11T12:00:00Z', null, false)).toBeNull();
  });

  it('knows the 11 national holidays and none of Alsace-Moselle', () => {
    const holidays2026 = [
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ];
    const year = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    );
    expect(year.filter(isFrenchHoliday)).toEqual(holidays2026);
    expect(isFrenchHoliday('2026-04-03')).toBe(false);
    expect(isFrenchHoliday('2026-12-26')).toBe(false);
  });
});
