import { queryOptions } from '@tanstack/react-query';
import type {
  AnswerProposalDto,
  BookedView,
  BookingDetailView,
  BookingEventView,
  BookingListView,
  BookingOptionsView,
  BookingView,
  CancelBookingDto,
  ChangeBookingDto,
  ChangeCostView,
  ChooseUnplacedDto,
  CreateBookingDto,
  UsualHourView,
} from './generated';
import { http } from './http';

export type {
  BookedView,
  BookingDetailView,
  BookingEventView,
  BookingOptionsView,
  BookingView,
  ChangeCostView,
  UsualHourView,
};

export type BookingSubject = BookingView['subject'];

/** What a member wants a booking to be, new or changed. */
export type BookingWish = Omit<CreateBookingDto, 'repeat' | 'followsRequestId'> & {
  dialect: string | null;
  note: string | null;
  wishedInterpreter: string | null;
};

/** Of a series: this one alone, or this one and those after it. */
export type SeriesScope = CancelBookingDto['scope'];

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
export function book(body: CreateBookingDto, idempotencyKey: string): Promise<BookedView> {
  return http.post<BookedView>('/api/bookings', body, {
    headers: { 'Idempotency-Key': idempotencyKey },
  });
}

export function changeBooking(id: string, body: ChangeBookingDto): Promise<BookingView> {
  return http.put<BookingView>(`/api/bookings/${id}`, body);
}

export function cancelBooking(id: string, body: CancelBookingDto): Promise<BookingView> {
  return http.post<BookingView>(`/api/bookings/${id}/cancel`, body);
}

export function answerProposal(id: string, body: AnswerProposalDto): Promise<BookingView> {
  return http.post<BookingView>(`/api/bookings/${id}/proposal`, body);
}

export function chooseUnplaced(id: string, body: ChooseUnplacedDto): Promise<BookingView> {
  return http.post<BookingView>(`/api/bookings/${id}/unplaced`, body);
}

function getBookings(range: BookingRange | null, signal: AbortSignal): Promise<BookingListView> {
  const query = range === null ? '' : `?${new URLSearchParams({ ...range }).toString()}`;
  return http.get<BookingListView>(`/api/bookings${query}`, { signal });
}
