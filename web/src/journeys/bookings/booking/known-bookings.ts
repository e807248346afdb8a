import type { QueryClient } from '@tanstack/react-query';
import {
  bookingQuery,
  bookingsKey,
  type BookingDetailView,
  type BookingView,
} from '../../../api/bookings';
import { observeServiceTime } from '../../../time/device-clock';

const listKey = [...bookingsKey, 'list'];

/** Takes a booking from any way it came: an answer, an event, a refused change that brought the new state. */
export function receiveBooking(client: QueryClient, booking: BookingView): void {
  observeServiceTime(booking.now);
  client.setQueriesData<BookingView[]>({ queryKey: listKey }, (known) =>
    known ? withBooking(known, booking) : known,
  );
  const key = bookingQuery(booking.id).queryKey;
  const shown = client.getQueryData<BookingDetailView>(key);
  if (shown === undefined || booking.version < shown.version) return;
  client.setQueryData<BookingDetailView>(key, { ...shown, ...booking });
  // What happened meanwhile comes with the whole of it only.
  void client.invalidateQueries({ queryKey: key });
}

/** The list with the newer one of two views; a booking that is new to it takes its place by the hour. */
export function withBooking(known: readonly BookingView[], booking: BookingView): BookingView[] {
  const same = known.find(({ id }) => id === booking.id);
  if (same && same.version > booking.version) return [...known];
  const others = known.filter(({ id }) => id !== booking.id);
  return [...others, booking].sort(
    (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt),
  );
}

/** After a booking was made or given up in a series: any list may hold more than one change. */
export function refreshBookings(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: listKey });
}
