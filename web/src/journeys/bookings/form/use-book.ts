import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, hasCode } from '../../../api/api-error';
import {
  book,
  bookingOptionsQuery,
  type BookedView,
  type BookingWish,
} from '../../../api/bookings';
import { useMe } from '../../../app/use-me';
import { keepLine, noteCalled } from '../../request/telephone/telephone-memory';
import { receiveBooking, refreshBookings } from '../booking/known-bookings';
import { keepBooking } from './booking-memory';
import type { BookingFormHandle } from './use-booking-form';

/**
 * Asks for the booking, once, however often it is tapped.
 * @param followsRequestId the unmet request that becomes it
 */
export function useBook(
  { form, idempotencyKey, noteAnswered }: BookingFormHandle,
  followsRequestId: string | null,
  onBooked: (booked: BookedView) => void,
) {
  const me = useMe();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: BookingWish) => book(bodyOf(wish), idempotencyKey),
    onSuccess: (booked) => {
      noteAnswered();
      remember();
      for (const booking of booked.bookings) receiveBooking(client, booking);
      refreshBookings(client);
      onBooked(booked);
    },
    onError: async (error) => {
      // Without an answer, or after an incident, the booking may exist: the same key finds it again.
      if (error instanceof ApiError && error.status >= 400 && error.status < 500) noteAnswered();
      // The service has lost its telephone since the page asked: the choice goes.
      if (hasCode(error, 'TELEPHONE_UNAVAILABLE'))
        await client.invalidateQueries(bookingOptionsQuery(form.language));
    },
  });

  function bodyOf(wish: BookingWish): Parameters<typeof book>[0] {
    return {
      ...wish,
      ...(form.repeats ? { repeat: { until: form.until } } : {}),
      ...(followsRequestId === null ? {} : { followsRequestId }),
    };
  }

  function remember(): void {
    const { language, professionalLine, telephone, keepTelephone } = form;
    if (!me || language === null) return;
    keepBooking(me.id, { ...form, language });
    if (professionalLine !== 'telephone' || telephone === '') return;
    noteCalled(me.id, telephone);
    if (keepTelephone) keepLine(me.id, { professionalLine, telephone });
  }
}
