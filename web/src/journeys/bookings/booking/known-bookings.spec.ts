import { describe, expect, it } from '@jest/globals';
import type { BookingView } from '../../../api/bookings';
import { withBooking } from './known-bookings';

const one = { id: 'one', version: 3, startsAt: '2026-11-24T13:30:00.000Z' } as BookingView;
const two = { id: 'two', version: 1, startsAt: '2026-11-25T09:00:00.000Z' } as BookingView;
const ids = (bookings: BookingView[]) => bookings.map(({ id, version }) => `${id} ${version}`);

describe('a list that an event reaches', () => {
  it('takes a new booking at its hour', () => {
    const three = { id: 'three', version: 1, startsAt: '2026-11-24T15:00:00.000Z' } as BookingView;
    expect(ids(withBooking([one, two], three))).toEqual(['one 3', 'three 1', 'two 1']);
  });

  it('takes the newer view, moved to its new hour', () => {
    const moved = { ...one, version: 4, startsAt: '2026-11-26T09:00:00.000Z' };
    expect(ids(withBooking([one, two], moved))).toEqual(['two 1', 'one 4']);
  });

  it('leaves a late event aside', () => {
    expect(ids(withBooking([one, two], { ...one, version: 2 }))).toEqual(['one 3', 'two 1']);
  });
});
