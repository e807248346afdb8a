import { describe, expect, it } from '@jest/globals';
import { type BookingLimits, isLengthAllowed, isStillUseful, whyNotAt } from './hour-limits.js';

const PARIS = 'Europe/Paris';
const limits: BookingLimits = { noticeMinutes: 60, horizonDays: 90, mostMinutes: 120 };
const now = new Date('2026-11-22T16:00Z'); // 17 h in Paris
const why = (instant: string) => whyNotAt(new Date(instant), limits, now, PARIS);

describe('whyNotAt', () => {
  it.each([
    ['2026-11-22T15:59:00Z', 'past'],
    ['2026-11-22T16:00:00Z', 'past'],
    ['2026-11-22T16:30:00Z', 'too_soon'],
    ['2026-11-22T16:59:59Z', 'too_soon'],
    ['2026-11-22T17:00:00Z', null],
    // the whole 90th day, which is 20 February 2027, by the network's calendar
    ['2027-02-20T22:59:59Z', null],
    ['2027-02-20T23:00:00Z', 'too_far'],
  ])('%s: %s', (instant, expected) => expect(why(instant)).toBe(expected));
});

describe('isLengthAllowed', () => {
  it.each([
    [15, 1, true],
    [60, 2, true],
    [120, 1, true],
    [15, 8, true],
    [0, 1, false],
    [20, 1, false],
    [-15, 1, false],
    [15, 0, false],
    [15, 9, false],
    [135, 1, false],
    [45, 3, false],
    [15.5, 1, false],
    [Number.MAX_SAFE_INTEGER, 1, false],
  ])('%d minutes for %d: %s', (minutes, slots, expected) =>
    expect(isLengthAllowed(minutes, slots, limits)).toBe(expected),
  );
});

describe('isStillUseful', () => {
  it('gives a service that was down a quarter of an hour', () => {
    const hour = new Date('2026-11-24T13:30Z');
    const at = (seconds: number) => isStillUseful(hour, new Date(hour.getTime() + seconds * 1000));
    expect([at(0), at(480), at(899), at(900)]).toEqual([true, true, true, false]);
  });
});
