import type { BookingOptionsView } from '../../../api/bookings';

/**
 * The options with the first hour that may be booked now: it moves on with the clock while the form is open.
 * @param now milliseconds
 */
export function boundsAt(options: BookingOptionsView, now: number): BookingOptionsView {
  const notice = Date.parse(options.earliest) - Date.parse(options.now);
  const earliest = Math.max(Date.parse(options.earliest), now + notice);
  return { ...options, earliest: new Date(earliest).toISOString() };
}
