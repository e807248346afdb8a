/** What a network allows of bookings. */
export class BookingSettingsView {
  /** Least minutes between a booking and its hour. */
  noticeMinutes: number;
  /** Days ahead that may be booked. */
  horizonDays: number;
  /** Minutes of the longest booking, for all its patients together; a multiple of 15. */
  mostMinutes: number;
}
