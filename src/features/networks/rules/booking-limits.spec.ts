import { describe, expect, it } from '@jest/globals';
import { leavesAnHour } from './booking-limits.js';

describe('leavesAnHour', () => {
  it.each([
    [60, 90, true],
    [1440, 1, true],
    [1441, 1, false],
    [10_080, 6, false],
    [10_080, 7, true],
  ])('%d minutes of notice, %d days ahead: %s', (notice, days, expected) => {
    expect(leavesAnHour(notice, days)).toBe(expected);
  });
});
