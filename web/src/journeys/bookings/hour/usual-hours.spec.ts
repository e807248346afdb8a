import { describe, expect, it } from '@jest/globals';
import { areTooFew, suggestHours } from './usual-hours';

const tuesdayAtTwo = { weekday: 2, time: '14:00', asked: 10, confirmed: 9 };
const mondayAtNine = { weekday: 1, time: '09:00', asked: 4, confirmed: 3 };
const fridayAtSix = { weekday: 5, time: '18:00', asked: 6, confirmed: 1 };
// Sunday 22 November 2026 in the evening.
const options = {
  usualHours: [tuesdayAtTwo, mondayAtNine, fridayAtSix],
  earliest: '2026-11-22T18:00:00Z',
  latest: '2027-02-20T22:59:59.999Z',
  holidays: [] as string[],
};
const free = (): boolean => false;
const hours = (given = options, isTaken: (at: number) => boolean = free) =>
  suggestHours(given, isTaken).map(({ date, time }) => `${date} ${time}`);

describe('the hours at which a language is usually confirmed', () => {
  it('are offered on their next day, in the order in which they come, without those mostly refused', () => {
    expect(hours()).toEqual(['2026-11-23 09:00', '2026-11-24 14:00']);
  });

  it('move on by a week where the day is a holiday, too near, or taken', () => {
    expect(hours({ ...options, holidays: ['2026-11-23'] })).toEqual([
      '2026-11-24 14:00',
      '2026-11-30 09:00',
    ]);
    expect(hours({ ...options, earliest: '2026-11-23T10:00:00Z' })).toEqual([
      '2026-11-24 14:00',
      '2026-11-30 09:00',
    ]);
    const taken = Date.parse('2026-11-24T13:00:00Z');
    expect(hours(options, (at) => at === taken)).toEqual(['2026-11-23 09:00', '2026-12-01 14:00']);
  });

  it('are not offered beyond the horizon', () => {
    expect(hours({ ...options, latest: '2026-11-23T22:59:59Z' })).toEqual(['2026-11-23 09:00']);
  });

  it('are none where too few bookings were made', () => {
    const few = [{ weekday: 2, time: '14:00', asked: 2, confirmed: 2 }];
    expect(areTooFew(few)).toBe(true);
    expect(areTooFew([])).toBe(true);
    expect(areTooFew(options.usualHours)).toBe(false);
    expect(hours({ ...options, usualHours: few })).toEqual([]);
  });
});
