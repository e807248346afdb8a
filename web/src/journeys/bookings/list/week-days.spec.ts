import { describe, expect, it } from '@jest/globals';
import type { BookingView } from '../../../api/bookings';
import { firstWeek, pastOfWeek, together, weekDays } from './week-days';

const booking = (id: string, startsAt: string, version = 1) =>
  ({ id, startsAt, version }) as BookingView;

describe('a week', () => {
  it('has each booking on its local day, in the order of the hours', () => {
    const days = weekDays('2026-11-23', [
      booking('late', '2026-11-24T22:30:00Z'),
      // Past midnight in Paris: it is Wednesday there.
      booking('night', '2026-11-24T23:30:00Z'),
      booking('early', '2026-11-24T08:00:00Z'),
      booking('other week', '2026-11-30T08:00:00Z'),
    ]);
    expect(days.map(({ date }) => date)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(days[1]!.bookings.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(days[2]!.bookings.map(({ id }) => id)).toEqual(['night']);
    expect(days[6]!.bookings).toEqual([]);
  });

  it('asks for what lies before today, in the network’s midnights', () => {
    const thursday = Date.parse('2026-11-26T10:00:00Z');
    expect(pastOfWeek('2026-11-23', thursday)).toEqual({
      from: '2026-11-22T23:00:00.000Z',
      to: '2026-11-25T23:00:00.000Z',
    });
    expect(pastOfWeek('2026-10-19', thursday)).toEqual({
      from: '2026-10-18T22:00:00.000Z',
      to: '2026-10-25T23:00:00.000Z',
    });
    expect(pastOfWeek('2026-11-30', thursday)).toBeNull();
    expect(pastOfWeek('2026-11-23', Date.parse('2026-11-23T10:00:00Z'))).toBeNull();
  });

  it('begins with the coming one at a weekend on which nothing is left', () => {
    const sunday = '2026-11-22';
    expect(firstWeek(sunday, [booking('next', '2026-11-24T08:00:00Z')])).toBe('2026-11-23');
    expect(firstWeek(sunday, [booking('today', '2026-11-22T18:00:00Z')])).toBe('2026-11-16');
    expect(firstWeek('2026-11-20', [])).toBe('2026-11-16');
  });

  it('shows each booking once, as it is now', () => {
    const lists = together(
      [booking('a', '2026-11-24T08:00:00Z', 1), booking('b', '2026-11-24T09:00:00Z', 2)],
      undefined,
      [booking('a', '2026-11-24T10:00:00Z', 2), booking('b', '2026-11-24T11:00:00Z', 1)],
    );
    expect(lists.map(({ id, version }) => `${id} ${version}`)).toEqual(['a 2', 'b 2']);
  });
});
