import { useMutation, useQueryClient } from '@tanstack/react-query';
import { detailOf, hasCode } from '../../../api/api-error';
import {
  type BookingView,
  type BookingWish,
  changeBooking,
  type SeriesScope,
} from '../../../api/bookings';
import { receiveBooking, refreshBookings } from '../booking/known-bookings';

/** Changes a booking as it stood on screen; a refusal brings the state that it has now. */
export function useChange(
  shown: BookingView,
  scope: SeriesScope,
  onChanged: (booking: BookingView) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: BookingWish) =>
      changeBooking(shown.id, { ...wish, version: shown.version, scope }),
    onSuccess: (booking) => {
      receiveBooking(client, booking);
      refreshBookings(client);
      onChanged(booking);
    },
    onError: (error) => {
      if (!hasCode(error, 'BOOKING_CHANGED', 'BOOKING_STATE')) return;
      const now = detailOf(error, 'booking') as BookingView | undefined;
      if (now) receiveBooking(client, now);
    },
  });
}
