import { queryOptions } from '@tanstack/react-query';
import type {
  BookedView,
  BookingDetailView,
  BookingEventView,
  BookingListView,
  BookingOptionsView,
  BookingSubject,
  BookingView,
  ChangeCostView,
  UsualHourView,
} from '../../../src/features/bookings/booking.view';
import { http } from './http';

export type {
  BookedView,
  BookingDetailView,
  BookingEventView,
  BookingListView,
  BookingOptionsView,
  BookingSubject,
  BookingView,
  ChangeCostView,
  UsualHourView,
};

/** What a member books, or wants a booking to be; as the service takes it. */
export interface BookingWish {
  language: string;
  dialect: string | null;
  gender: BookingView['gender'];
  /** Local date in the network's zone, `yyyy-MM-dd`. */
  date: string;
  /** Local time in the network's zone, `HH:mm`. */
  time: string;
  /** Which of the two, where the hour comes twice. */
  occurrence?: 'first' | 'second';
  /** Of one patient. */
  minutes: number;
  slots: number;
  patientPlace: BookingView['patientPlace'];
  professionalLine: BookingView['professionalLine'];
  /** As people write it. */
  telephone?: string;
  subject: BookingSubject;
  note: string | null;
  wishedInterpreter: string | null;
  ifNobody: BookingView['ifNobody'];
  overlapAccepted?: boolean;
}

export interface NewBooking extends BookingWish {
  /** Weekly until this local date. */
  repeat?: { until: string };
  followsRequestId?: string;
}

/** Of a series: this one alone, or this one and those after it. */
export type SeriesScope = 'one' | 'following';

/** On which version a change is made, and to how many of a series. */
export interface ChangeOf {
  version: number;
  scope: SeriesScope;
}

/** A part of the calendar; both ends ISO 8601. */
export interface BookingRange {
  from: string;
  to: string;
}

export const bookingsKey = ['bookings'] as const;

/** @param range null: from the start of today, without end */
export const bookingListQuery = (range: BookingRange | null) =>
  queryOptions({
    queryKey: [...bookingsKey, 'list', range],
    queryFn: async ({ signal }) => (await getBookings(range, signal)).bookings,
  });

export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: [...bookingsKey, 'one', id],
    queryFn: ({ signal }) => http.get<BookingDetailView>(`/api/bookings/${id}`, { signal }),
  });

export const bookingOptionsQuery = (language: string | null) =>
  queryOptions({
    queryKey: [...bookingsKey, 'options', language],
    queryFn: ({ signal }) =>
      http.get<BookingOptionsView>(
        language === null
          ? '/api/bookings/options'
          : `/api/bookings/options?language=${encodeURIComponent(language)}`,
        { signal },
      ),
    staleTime: 60_000,
  });

/** @param idempotencyKey the same for every repetition of one and the same booking */
export function book(body: NewBooking, idempotencyKey: string): Promise<BookedView> {
  return http.post<BookedView>('/api/bookings', body, {
    headers: { 'Idempotency-Key': idempotencyKey },
  });
}

export function changeBooking(id: string, body: BookingWish & ChangeOf): Promise<BookingView> {
  return http.put<BookingView>(`/api/bookings/${id}`, body);
}

export function cancelBooking(id: string, body: ChangeOf): Promise<BookingView> {
  return http.post<BookingView>(`/api/bookings/${id}/cancel`, body);
}

export function answerProposal(
  id: string,
  body: { version: number; accept: boolean },
): Promise<BookingView> {
  return http.post<BookingView>(`/api/bookings/${id}/proposal`, body);
}

export function chooseUnplaced(
  id: string,
  body: { version: number; choice: 'hunt' | 'either' },
): Promise<BookingView> {
  return http.post<BookingView>(`/api/bookings/${id}/unplaced`, body);
}

function getBookings(range: BookingRange | null, signal: AbortSignal): Promise<BookingListView> {
  const query = range === null ? '' : `?${new URLSearchParams({ ...range }).toString()}`;
  return http.get<BookingListView>(`/api/bookings${query}`, { signal });
}
