import { describe, expect, it } from '@jest/globals';
import { bookedEndToldAt, wantedMinutes } from './extension.js';

const askedAt = new Date('2026-12-01T13:40:00Z');
const at = (time: string) => new Date(`2026-12-01T${time}Z`);

describe('a question for more time', () => {
  it.each([
    ['13:40:00.000', 5],
    ['13:41:59.999', 5],
    ['13:42:00.000', null],
    // The clock was set back by more than the question lasts: its end can't be trusted.
    ['13:37:59.000', null],
  ])('that was asked at 13:40 wants at %s %s minutes', (now, wanted) => {
    expect(wantedMinutes({ minutes: 5, askedAt }, at(now))).toBe(wanted);
  });

  it('wants nothing where nothing is asked, or nobody knows since when', () => {
    expect(wantedMinutes({ minutes: null, askedAt: null }, askedAt)).toBeNull();
    expect(wantedMinutes({ minutes: 5, askedAt: null }, askedAt)).toBeNull();
  });
});

describe('the end of a booked time', () => {
  it('is told five minutes before', () => {
    expect(bookedEndToldAt(at('13:45:00'))).toEqual(askedAt);
  });
});
