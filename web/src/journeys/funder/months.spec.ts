import { describe, expect, it } from '@jest/globals';
import { countMonths, monthLabel, shiftMonth } from './months';

describe('months', () => {
  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-11', -35, '2023-12'],
  ])('%s moved by %i is %s', (month, count, moved) => {
    expect(shiftMonth(month, count)).toBe(moved);
  });

  it('counts both ends', () => {
    expect(countMonths('2026-11', '2026-11')).toBe(1);
    expect(countMonths('2025-12', '2026-11')).toBe(12);
  });

  it('names the month whatever the time zone of the browser', () => {
    expect(monthLabel('2026-11', 'fr')).toBe('nov. 2026');
    expect(monthLabel('2026-11', 'en', 'long')).toBe('November 2026');
  });
});
