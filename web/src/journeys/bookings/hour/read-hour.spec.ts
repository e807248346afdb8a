import { describe, expect, it } from '@jest/globals';
import { formatOffset, instantOf, readHour } from './read-hour';

const at = (iso: string): number => Date.parse(iso);

describe('an hour of the network’s clock', () => {
  it('comes once on usual days, in winter and in summer', () => {
    expect(readHour({ date: '2026-11-24', time: '14:30' })).toEqual({
      comes: 'once',
      at: at('2026-11-24T13:30:00Z'),
    });
    expect(readHour({ date: '2026-07-14', time: '09:05' })).toEqual({
      comes: 'once',
      at: at('2026-07-14T07:05:00Z'),
    });
  });

  it('never comes where the clocks jump; the next one is an hour on', () => {
    expect(readHour({ date: '2027-03-28', time: '02:30' })).toEqual({
      comes: 'never',
      next: { date: '2027-03-28', time: '03:30' },
    });
    expect(readHour({ date: '2027-03-28', time: '01:59' })?.comes).toBe('once');
    expect(readHour({ date: '2027-03-28', time: '03:00' })?.comes).toBe('once');
  });

  it('comes twice where they are set back, first in summer time', () => {
    const reading = readHour({ date: '2026-10-25', time: '02:30' });
    expect(reading).toEqual({
      comes: 'twice',
      first: at('2026-10-25T00:30:00Z'),
      second: at('2026-10-25T01:30:00Z'),
    });
    expect(formatOffset(at('2026-10-25T00:30:00Z'))).toBe('UTC+2');
    expect(formatOffset(at('2026-10-25T01:30:00Z'))).toBe('UTC+1');
    expect(readHour({ date: '2026-10-25', time: '03:00' })?.comes).toBe('once');
  });

  it('is none while it is not complete, or on a date that is none', () => {
    expect(readHour({ date: '', time: '14:30' })).toBeNull();
    expect(readHour({ date: '2026-11-24', time: '' })).toBeNull();
    expect(readHour({ date: '2027-02-29', time: '10:00' })).toBeNull();
  });

  it('is an instant once it is said which of two is meant', () => {
    const hour = { date: '2026-10-25', time: '02:30' };
    expect(instantOf(hour, null)).toBeNull();
    expect(instantOf(hour, 'first')).toBe(at('2026-10-25T00:30:00Z'));
    expect(instantOf(hour, 'second')).toBe(at('2026-10-25T01:30:00Z'));
    expect(instantOf({ date: '2027-03-28', time: '02:30' }, 'first')).toBeNull();
  });
});
