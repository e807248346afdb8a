import { describe, expect, it } from '@jest/globals';
import { seriesDates } from './series-dates.js';

const holidays = new Set(['2026-12-25', '2027-01-01']);
const isHoliday = (date: string) => holidays.has(date);

describe('seriesDates', () => {
  it('comes every week until its last day, which is part of it', () =>
    expect(seriesDates('2026-12-01', '2026-12-15', isHoliday)).toEqual({
      dates: ['2026-12-01', '2026-12-08', '2026-12-15'],
      skipped: [],
    }));

  it('skips holidays, and says which', () =>
    expect(seriesDates('2026-12-18', '2027-01-08', isHoliday)).toEqual({
      dates: ['2026-12-18', '2027-01-08'],
      skipped: ['2026-12-25', '2027-01-01'],
    }));

  it('keeps its weekday over clock changes and the end of February', () =>
    expect(seriesDates('2028-02-22', '2028-04-04', isHoliday).dates).toEqual([
      ...['2028-02-22', '2028-02-29', '2028-03-07', '2028-03-14', '2028-03-21', '2028-03-28'],
      '2028-04-04',
    ]));

  it('is empty where it ends before it begins', () =>
    expect(seriesDates('2026-12-01', '2026-11-30', isHoliday).dates).toEqual([]));

  it('has no more dates than a year has weeks', () =>
    expect(seriesDates('2026-12-01', '2030-12-01', () => false).dates).toHaveLength(53));
});
