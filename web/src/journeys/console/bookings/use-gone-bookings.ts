import { useEffect, useEffectEvent, useRef } from 'react';
import type { AgencyBookingsView, AgencyBookingView } from '../../../api/agency-bookings';
import type { Touched } from './rules/kept-cards';
import { howEnded } from './rules/how-ended';
import { findOffer } from './rules/place-booking';
import { useBookingWords } from './use-booking-words';

/**
 * Tells, quietly, what became of a booking that left the list without this operator's doing.
 * @param touched those that somebody is busy with: their card tells
 * @param answered whether this page answered an offer
 */
export function useGoneBookings(
  view: AgencyBookingsView,
  touched: Touched,
  answered: (offerId: string) => boolean,
  tell: (booking: AgencyBookingView, words: string) => void,
): void {
  const words = useBookingWords();
  const before = useRef<readonly AgencyBookingView[] | null>(null);
  const look = useEffectEvent(() => {
    for (const former of before.current ?? []) {
      const stays = view.asked.some(({ bookingId }) => bookingId === former.bookingId);
      if (stays || touched.has(former.bookingId) || answered(former.offerId)) continue;
      const now = findOffer(view, former.offerId) ?? former;
      tell(now, words.ending(howEnded(now, 'asked'), now));
    }
    before.current = view.asked;
  });
  useEffect(() => look(), [view]);
}
