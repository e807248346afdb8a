import { useQueryClient } from '@tanstack/react-query';
import { bookingsKey } from '../../../api/bookings';
import { useLiveEvent, useOnConnect } from '../../../live/use-live-event';
import { receiveBooking } from './known-bookings';

/** Keeps every booking on screen true: events as they come, and all of it anew after a gap. */
export function useLiveBookings(): void {
  const client = useQueryClient();
  useLiveEvent('booking:changed', (booking) => receiveBooking(client, booking));
  useOnConnect(() => void client.invalidateQueries({ queryKey: bookingsKey }));
}
