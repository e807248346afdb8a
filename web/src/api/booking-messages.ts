import { queryOptions } from '@tanstack/react-query';
import type { BookingMessagesView, CalendarFeedView, NewCalendarFeedView } from './generated';
import { http } from './http';

export type { BookingMessagesView, CalendarFeedView, NewCalendarFeedView } from './generated';

export const bookingMessagesQuery = queryOptions({
  queryKey: ['me', 'booking-messages'],
  queryFn: ({ signal }) => http.get<BookingMessagesView>('/api/me/booking-messages', { signal }),
});

export function chooseBookingMessages(wanted: BookingMessagesView): Promise<BookingMessagesView> {
  return http.put<BookingMessagesView>('/api/me/booking-messages', wanted);
}

export const calendarFeedQuery = queryOptions({
  queryKey: ['me', 'calendar-feed'],
  queryFn: ({ signal }) => http.get<CalendarFeedView>('/api/me/calendar-feed', { signal }),
});

/** A new secret address; the former one is dead. */
export function makeCalendarFeed(): Promise<NewCalendarFeedView> {
  return http.post<NewCalendarFeedView>('/api/me/calendar-feed');
}

export function revokeCalendarFeed(): Promise<CalendarFeedView> {
  return http.delete<CalendarFeedView>('/api/me/calendar-feed');
}
