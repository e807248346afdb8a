import { queryOptions } from '@tanstack/react-query';
import type {
  AgencyBookingsView,
  AgencyBookingView,
  ConfirmedBookingView,
} from '../../../src/features/bookings/booking.view';
import type {
  BookingRefusal,
  HandBackReason,
} from '../../../src/features/bookings/rules/booking-offer-states';
import { http } from './http';

export type {
  AgencyBookingsView,
  AgencyBookingView,
  BookingRefusal,
  ConfirmedBookingView,
  HandBackReason,
};

/** Who interprets, and how they are reached at the hour: at a console, by a one-time link, on a telephone. */
export interface NamedInterpreter {
  interpreterLabel: string;
  talk: 'self' | 'link' | 'telephone';
  /** With `telephone`: as it was typed; left out: the agency's own line. */
  line?: string;
}

/** Another hour, by the clock of the network. */
export interface OtherHour {
  /** `2026-11-24` */
  date: string;
  /** `14:30` */
  time: string;
  /** Which of the two, where the clocks are set back and the hour comes twice. */
  occurrence?: 'first' | 'second';
}

/** Of an offer, as the operator sees it: what it is answered on. */
type Seen = Pick<AgencyBookingView, 'offerId' | 'version'>;

export const agencyBookingsQuery = queryOptions({
  queryKey: ['agency-bookings'],
  queryFn: ({ signal }) => http.get<AgencyBookingsView>('/api/agency/bookings', { signal }),
  // News come as events; one may be lost, and deadlines pass by themselves.
  refetchInterval: 60_000,
});

const answer = <T>({ offerId, version }: Seen, how: string, body: object): Promise<T> =>
  http.post<T>(`/api/agency/bookings/${offerId}/${how}`, { version, ...body });

export const confirmBooking = (seen: Seen, who: NamedInterpreter) =>
  answer<ConfirmedBookingView>(seen, 'confirm', who);

/** Another interpreter, or another way to reach them, for a booking that is confirmed. */
export const nameInterpreter = (seen: Seen, who: NamedInterpreter) =>
  answer<ConfirmedBookingView>(seen, 'interpreter', who);

export const refuseBooking = (seen: Seen, reason: BookingRefusal) =>
  answer<AgencyBookingView>(seen, 'refuse', { reason });

export const proposeHour = (seen: Seen, hour: OtherHour) =>
  answer<AgencyBookingView>(seen, 'propose', hour);

export const handBackBooking = (seen: Seen, reason: HandBackReason) =>
  answer<AgencyBookingView>(seen, 'hand-back', { reason });
