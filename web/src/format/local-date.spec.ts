import { afterEach, describe, expect, it } from '@jest/globals';
import {
  addDays,
  addMonths,
  firstOfMonth,
  instantOn,
  localDateOf,
  localTimeOf,
  mondayOf,
  weekdayOf,
} from './local-date';
import { readHoursIn } from './time-zone';

afterEach(() => readHoursIn('Europe/Paris'));

describe('the network’s calendar', () => {
  it('has the date and time of Paris, also past midnight', () => {
    expect(localDateOf('2026-11-23T23:30:00Z')).toBe('2026-11-24');
    expect(localTimeOf('2026-11-23T23:30:00Z')).toBe('00:30');
    expect(localDateOf('2026-07-01T22:15:00Z')).toBe('2026-07-02');
  });

  it.each([
    'Pacific/Tahiti',
    'America/Guadeloupe',
    'Europe/Paris',
    'Indian/Reunion',
    'Pacific/Wallis',
  ])('puts a date in words by an instant that has that date in %s', (zone) => {
    readHoursIn(zone);
    expect(localDateOf(instantOn('2026-11-24'))).toBe('2026-11-24');
  });

  it('counts days over months, years and 29 February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    // The clocks change in between.
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('begins weeks on Monday', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });

  it('goes from month to month, and to the last day of a shorter one', () => {
    expect(firstOfMonth('2026-12-15', 1)).toBe('2027-01-01');
    expect(firstOfMonth('2027-01-15', -1)).toBe('2026-12-01');
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2026-11-24', -1)).toBe('2026-10-24');
  });
});
