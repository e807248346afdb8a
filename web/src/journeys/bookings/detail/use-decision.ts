import { useMutation, useQueryClient } from '@tanstack/react-query';
import { detailOf, hasCode } from '../../../api/api-error';
import type { BookingView } from '../../../api/bookings';
import { receiveBooking, refreshBookings } from '../booking/known-bookings';

/**
 * One decision about a booking as it stands on screen. Where it has changed meanwhile, its new state is shown and
 * `onStale` is told what it had been.
 * @param decide calls the service with the version shown
 */
export function useDecision<Choice>(
  booking: BookingView,
  decide: (choice: Choice) => Promise<BookingView>,
  onStale: (former: BookingView | null) => void,
  onDone: () => void = () => undefined,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: decide,
    onSuccess: (now) => {
      onStale(null);
      receiveBooking(client, now);
      refreshBookings(client);
      onDone();
    },
    onError: (error) => {
      if (!hasCode(error, 'BOOKING_CHANGED', 'BOOKING_STATE')) return;
      onStale(booking);
      const now = detailOf(error, 'booking') as BookingView | undefined;
      if (now) receiveBooking(client, now);
      onDone();
    },
  });
}

/** What to tell of a decision's failure beside it; null where the page's own notice tells it. */
export function faultToTell(error: Error | null): Error | null {
  return hasCode(error, 'BOOKING_CHANGED', 'BOOKING_STATE') ? null : error;
}
