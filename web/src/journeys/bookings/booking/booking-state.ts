import { isAhead } from '../../../../../src/features/bookings/rules/booking-states';
import type { BookingView } from '../../../api/bookings';

/** How a state looks: what waits for somebody else, what waits for the member, what is well, what is over. */
export type Tone = 'waits' | 'yours' | 'well' | 'over' | 'bad';

const tones: Record<BookingView['state'], Tone> = {
  asked: 'waits',
  proposed: 'yours',
  confirmed: 'well',
  unplaced: 'yours',
  awaiting: 'waits',
  begun: 'over',
  cancelled: 'over',
  unmet: 'bad',
  missed: 'bad',
};

export function toneOf({ state }: Pick<BookingView, 'state'>): Tone {
  return tones[state];
}

/** Whether the booking can still be changed, answered or given up. */
export function liesAhead({ state }: Pick<BookingView, 'state'>): boolean {
  return isAhead(state);
}

/** Whether two stretches of time have a part in common. */
export function overlaps(
  booking: Pick<BookingView, 'startsAt' | 'endsAt'>,
  from: number,
  to: number,
): boolean {
  return Date.parse(booking.startsAt) < to && Date.parse(booking.endsAt) > from;
}
