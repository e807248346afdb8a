import { IsBoolean } from 'class-validator';

/** Which messages of bookings a member wants besides the mails with news, which always come. */
export class BookingMessagesDto {
  /** Reminder the day before, by mail. */
  @IsBoolean()
  dayMail: boolean;

  @IsBoolean()
  daySms: boolean;

  /** Reminder a quarter of an hour before. */
  @IsBoolean()
  soonMail: boolean;

  @IsBoolean()
  soonSms: boolean;

  /** News of a booking by SMS too: confirmed, changed, cancelled, no interpreter. */
  @IsBoolean()
  newsSms: boolean;
}
