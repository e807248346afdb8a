/** Which messages of bookings the member gets. SMS go to the mobile number of the booking, where it has one. */
export class BookingMessagesView {
  /** Reminder the day before, by mail. */
  dayMail: boolean;
  daySms: boolean;
  /** Reminder a quarter of an hour before. */
  soonMail: boolean;
  soonSms: boolean;
  /** News of a booking by SMS too. */
  newsSms: boolean;
}
