import type { AgencyBookingsView, AgencyBookingView } from '../../../../api/agency-bookings';

type List = 'asked' | 'proposed' | 'confirmed' | 'recent';
const LISTS: readonly List[] = ['asked', 'proposed', 'confirmed', 'recent'];

const listOf = ({ state }: AgencyBookingView): List =>
  state === 'asked' || state === 'proposed' || state === 'confirmed' ? state : 'recent';

const ORDER: Record<List, (one: AgencyBookingView, other: AgencyBookingView) => number> = {
  asked: (one, other) => one.answerBy.localeCompare(other.answerBy),
  proposed: (one, other) => one.startsAt.localeCompare(other.startsAt),
  confirmed: (one, other) => one.startsAt.localeCompare(other.startsAt),
  recent: () => 0,
};

/** The agency's bookings with one of them as it is now: in the list of its state, in that list's order. */
export function placeBooking(
  view: AgencyBookingsView,
  booking: AgencyBookingView,
): AgencyBookingsView {
  const target = listOf(booking);
  const lists = Object.fromEntries(
    LISTS.map((list) => {
      const others = view[list].filter(({ offerId }) => offerId !== booking.offerId);
      return [list, list === target ? [booking, ...others].sort(ORDER[list]) : others];
    }),
  ) as Record<List, AgencyBookingView[]>;
  return { ...lists, now: booking.now };
}

/** An offer wherever it stands. */
export function findOffer(
  view: AgencyBookingsView,
  offerId: string,
): AgencyBookingView | undefined {
  for (const list of LISTS) {
    const found = view[list].find((booking) => booking.offerId === offerId);
    if (found) return found;
  }
  return undefined;
}
