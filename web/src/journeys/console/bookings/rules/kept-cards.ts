import type { AgencyBookingsView, AgencyBookingView } from '../../../../api/agency-bookings';
import { findOffer } from './place-booking';

/** A booking that an operator is busy with, as they last saw it. */
export type Touched = ReadonlyMap<string, AgencyBookingView>;

export interface Card {
  booking: AgencyBookingView;
  /** It is no longer in its list: shown on, since somebody is busy with it. */
  over: boolean;
}

/**
 * The cards of a list: its bookings, and those that left it while somebody was busy with them, as they are now. A card
 * is its booking's, not its offer's: a booking that changes is asked about anew, and what was typed stays.
 * @param touched by booking
 */
export function cardsOf(
  view: AgencyBookingsView,
  list: 'asked' | 'confirmed',
  touched: Touched,
): Card[] {
  const here = view[list];
  const left = [...touched.values()].filter(
    ({ bookingId }) => !here.some((booking) => booking.bookingId === bookingId),
  );
  const by = list === 'asked' ? 'answerBy' : 'startsAt';
  return [
    ...here.map((booking) => ({ booking, over: false })),
    ...left.map((seen) => ({
      // What the operator saw keeps its place; what became of it is told.
      booking: { ...(findOffer(view, seen.offerId) ?? seen), [by]: seen[by] },
      over: true,
    })),
  ].sort((one, other) => one.booking[by].localeCompare(other.booking[by]));
}
