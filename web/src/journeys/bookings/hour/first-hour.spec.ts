import { describe, expect, it } from '@jest/globals';
import { firstHour } from './first-hour';

const latest = '2027-02-20T22:59:59.999Z';
const from = (earliest: string, holidays: string[] = [], day: string | null = null) =>
  firstHour({ earliest, latest, holidays }, day);

describe('the hour that a booking begins with', () => {
  it('is the next round one of a practice’s day', () => {
    // Tuesday 24 November, 10 h 12 in Paris.
    expect(from('2026-11-24T09:12:00Z')).toEqual({ date: '2026-11-24', time: '11:00' });
    expect(from('2026-11-24T09:00:00Z')).toEqual({ date: '2026-11-24', time: '10:00' });
  });

  it('is nine o’clock of the day that comes next, outside a practice’s day', () => {
    expect(from('2026-11-24T19:40:00Z')).toEqual({ date: '2026-11-25', time: '09:00' });
    expect(from('2026-11-24T03:40:00Z')).toEqual({ date: '2026-11-24', time: '09:00' });
  });

  it('is on no Sunday and no holiday', () => {
    expect(from('2026-11-21T19:00:00Z')).toEqual({ date: '2026-11-23', time: '09:00' });
    expect(from('2026-12-24T19:00:00Z', ['2026-12-25'])).toEqual({
      date: '2026-12-26',
      time: '09:00',
    });
  });

  it('is on the day that was tapped in the calendar', () => {
    expect(from('2026-11-24T09:12:00Z', [], '2026-11-29')).toEqual({
      date: '2026-11-29',
      time: '09:00',
    });
    expect(from('2026-11-24T20:12:00Z', [], '2026-11-24')).toEqual({
      date: '2026-11-24',
      time: '22:00',
    });
  });
});
