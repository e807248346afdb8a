import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../api/api-error';
import { hourFault, hourFaultOf } from './hour-fault';

// Sunday 22 November 2026, 17 h 12 in Paris; an hour's notice, ninety days.
const now = Date.parse('2026-11-22T16:12:00Z');
const bounds = { earliest: '2026-11-22T17:12:00.000Z', latest: '2027-02-20T22:59:59.999Z' };
const fault = (date: string, time: string, occurrence: 'first' | 'second' | null = null) =>
  hourFault({ date, time }, occurrence, bounds, now);

describe('what is wrong with an hour', () => {
  it('is nothing within the bounds', () => {
    expect(fault('2026-11-24', '14:30')).toBeNull();
    expect(fault('2027-02-20', '23:59')).toBeNull();
  });

  it('is that it has passed, or is too near; the next that may be booked is offered in steps of five', () => {
    const offer = { date: '2026-11-22', time: '18:15' };
    expect(fault('2026-11-22', '10:00')).toMatchObject({ why: 'past', offer });
    expect(fault('2026-11-22', '17:30')).toMatchObject({
      why: 'tooSoon',
      bound: Date.parse(bounds.earliest),
      offer,
    });
  });

  it('is that it is too far; the same hour of the last day is offered', () => {
    expect(fault('2027-02-21', '09:00')).toMatchObject({
      why: 'tooFar',
      offer: { date: '2027-02-20', time: '09:00' },
    });
  });

  it('is that the clocks jump over it, or set it twice until that is said', () => {
    expect(fault('2027-03-28', '02:15')).toEqual({
      why: 'never',
      offer: { date: '2027-03-28', time: '03:15' },
    });
    expect(fault('2027-10-31', '02:15')).toMatchObject({ why: 'twice' });
    expect(fault('2027-10-31', '02:15', 'second')).toMatchObject({ why: 'tooFar' });
    expect(fault('', '09:00')).toEqual({ why: 'incomplete' });
  });
});

describe('what the service says of an hour', () => {
  const said = (code: string, details: unknown) =>
    hourFaultOf(
      new ApiError(code, '', 422, details),
      { date: '2026-11-22', time: '17:30' },
      bounds,
    );

  it('is told with its own bounds', () => {
    expect(said('BOOKING_TOO_SOON', { earliest: '2026-11-23T08:00:00Z' })).toMatchObject({
      why: 'tooSoon',
      offer: { date: '2026-11-23', time: '09:05' },
    });
    expect(said('BOOKING_TOO_FAR', { latest: '2026-12-01T22:59:59.999Z' })).toMatchObject({
      why: 'tooFar',
      offer: { date: '2026-12-01', time: '17:30' },
    });
    expect(said('BOOKING_HOUR_MISSING', { next: { date: '2027-03-28', time: '03:30' } })).toEqual({
      why: 'never',
      offer: { date: '2027-03-28', time: '03:30' },
    });
    expect(
      said('BOOKING_HOUR_TWICE', {
        first: '2026-10-25T00:30:00Z',
        second: '2026-10-25T01:30:00Z',
      }),
    ).toEqual({
      why: 'twice',
      first: Date.parse('2026-10-25T00:30:00Z'),
      second: Date.parse('2026-10-25T01:30:00Z'),
    });
  });

  it('is nothing where it speaks of something else', () => {
    expect(said('BOOKING_OVERLAPS', { bookings: [] })).toBeNull();
    expect(hourFaultOf(null, { date: '', time: '' }, bounds)).toBeNull();
  });
});
