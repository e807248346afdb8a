import type { BookingSubject } from '../../../api/bookings';

/** In the order in which they are offered; the list of the service itself would bring its view classes along. */
const subjects: Record<BookingSubject, true> = {
  consultation: true,
  first_visit: true,
  follow_up: true,
  announcement: true,
  therapy_education: true,
  medication: true,
  administrative: true,
  other: true,
};

export const BOOKING_SUBJECTS = Object.keys(subjects) as BookingSubject[];
