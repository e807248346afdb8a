import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import {
  agencyBookingsQuery,
  type AgencyBookingsView,
  type AgencyBookingView,
} from '../../../api/agency-bookings';
import { useLiveEvent, useOnConnect } from '../../../live/use-live-event';
import { placeBooking } from './rules/place-booking';

/** The agency's bookings, live: what another operator or a member does shows at once. */
export function useAgencyBookings() {
  const query = useQuery(agencyBookingsQuery);
  const { refetch } = query;
  useLiveEvent('agency-bookings:changed', () => void refetch());
  useOnConnect(() => void refetch());
  return query;
}

/** Puts a booking as the service told it into the list that the screen shows, and has the whole list checked. */
export function usePlaceBooking(): (booking: AgencyBookingView) => void {
  const client = useQueryClient();
  return useCallback(
    (booking) => {
      const { queryKey } = agencyBookingsQuery;
      client.setQueryData<AgencyBookingsView>(queryKey, (view) =>
        view ? placeBooking(view, booking) : view,
      );
      void client.invalidateQueries({ queryKey });
    },
    [client],
  );
}
