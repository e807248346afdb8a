import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
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
  const client = useQueryClient();
  useLiveEvent('agency-bookings:changed', () => refreshSoon(client));
  useOnConnect(() => refreshSoon(client));
  return useQuery(agencyBookingsQuery);
}

const GATHERED_MILLIS = 200;
let refreshing: ReturnType<typeof setTimeout> | undefined;

/** The header and the page both listen, and a morning's deadlines pass together: one question answers them all. */
function refreshSoon(client: QueryClient): void {
  refreshing ??= setTimeout(() => {
    refreshing = undefined;
    void client.invalidateQueries({ queryKey: agencyBookingsQuery.queryKey });
  }, GATHERED_MILLIS);
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
