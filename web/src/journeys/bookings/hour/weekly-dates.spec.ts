import { describe, expect, it } from '@jest/globals';
import { seriesDates } from '../../../../../src/features/bookings/rules/series-dates';
import { weeklyDates } from './weekly-dates';

describe('the dates of a weekly series', () => {
  it('are those until the last, both ends included, without holidays', () => {
    expect(weeklyDates('2026-12-18', '2027-01-08', ['2026-12-25', '2027-01-01'])).toEqual({
      dates: ['2026-12-18', '2027-01-08'],
      skipped: ['2026-12-25', '2027-01-01'],
    });
  });

  it('are none where the end comes first', () => {
    expect(weeklyDates('2026-12-18', '2026-12-17', [])).toEqual({ dates: [], skipped: [] });
  });

  it('are those of the service, over a change of the clocks and a leap year', () => {
    const holidays = ['2028-01-01', '2028-05-01'];
    for (const [first, last] of [
      ['2027-10-02', '2028-06-30'],
      ['2028-01-01', '2030-01-01'],
      ['2026-02-28', '2026-03-28'],
    ] as const)
      expect(weeklyDates(first, last, holidays)).toEqual(
        seriesDates(first, last, (date) => holidays.includes(date)),
      );
  });
});
