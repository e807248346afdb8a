import { useMutation, useQueryClient } from '@tanstack/react-query';
import { agencyBookingsQuery, type AgencyBookingView } from '../../../api/agency-bookings';
import { detailOf, hasCode } from '../../../api/api-error';
import { usePlaceBooking } from './use-agency-bookings';
import type { Seen } from './use-seen';

/** What the service answers: the booking, with the interpreter's link where there is one. */
type Answered = AgencyBookingView | { booking: AgencyBookingView; interpreterLink: string | null };

/**
 * One answer about a booking. Where the service refuses it because the booking is another one by now, the screen takes
 * the new state over and nothing is shown as a fault: the card says what happened.
 * @param seen of the card, which lets an answer out
 */
export function useBookingAnswer<V, A extends Answered>(
  seen: Seen,
  send: (given: V) => Promise<A>,
  onDone: (answered: A, given: V) => void,
) {
  const place = usePlaceBooking();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: (answered, given) => {
      onDone(answered, given);
      place('booking' in answered ? answered.booking : answered);
    },
    onError: (error) => {
      const booking = staleBookingOf(error);
      if (hasCode(error, 'BOOKING_OFFER_UNKNOWN'))
        void client.invalidateQueries({ queryKey: agencyBookingsQuery.queryKey });
      if (!booking) return;
      if (hasCode(error, 'BOOKING_CHANGED')) seen.refused(booking);
      place(booking);
    },
  });
  return {
    ...mutation,
    /** What is to be shown as a fault. */
    fault: staleBookingOf(mutation.error) ? null : mutation.error,
    /** Sends it, unless the booking has changed and the operator has yet to look. */
    answer: (given: V): void => {
      if (!mutation.isPending && seen.check()) mutation.mutate(given);
    },
  };
}

/** The new state that comes with a refusal of something stale. */
function staleBookingOf(error: unknown): AgencyBookingView | undefined {
  if (!hasCode(error, 'BOOKING_CHANGED', 'BOOKING_OFFER_OVER')) return undefined;
  return detailOf(error, 'booking') as AgencyBookingView | undefined;
}
