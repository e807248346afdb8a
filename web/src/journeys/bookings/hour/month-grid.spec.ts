import { describe, expect, it } from '@jest/globals';
import { dayForKey } from './day-for-key';
import { monthGrid } from './month-grid';

describe('the weeks of a month', () => {
  it('begin on Monday and hold each day once', () => {
    const weeks = monthGrid('2026-11-24');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null]);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
  });

  it('are four where February begins on a Monday', () => {
    expect(monthGrid('2027-02-10')).toHaveLength(4);
  });
});

describe('keys in the calendar', () => {
  it.each([
    ['ArrowLeft', '2026-11-23'],
    ['ArrowRight', '2026-11-25'],
    ['ArrowUp', '2026-11-17'],
    ['ArrowDown', '2026-12-01'],
    ['Home', '2026-11-23'],
    ['End', '2026-11-29'],
    ['PageUp', '2026-10-24'],
    ['PageDown', '2026-12-24'],
    ['n', null],
  ])('%s', (key, day) => expect(dayForKey(key, '2026-11-24')).toBe(day));
});
