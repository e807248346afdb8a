import { IsDivisibleBy, IsInt, Max, Min } from 'class-validator';
import {
  BOOKING_STEP_MINUTES,
  HORIZON_DAYS,
  MOST_MINUTES,
  NOTICE_MINUTES,
} from '../rules/booking-limits.js';

export class BookingSettingsDto {
  /** Least minutes between a booking and its hour. */
  @IsInt()
  @Min(NOTICE_MINUTES.least)
  @Max(NOTICE_MINUTES.most)
  noticeMinutes: number;

  /** Days ahead that may be booked. */
  @IsInt()
  @Min(HORIZON_DAYS.least)
  @Max(HORIZON_DAYS.most)
  horizonDays: number;

  /** Minutes of the longest booking, for all its patients together. */
  @IsInt()
  @Min(MOST_MINUTES.least)
  @Max(MOST_MINUTES.most)
  @IsDivisibleBy(BOOKING_STEP_MINUTES)
  mostMinutes: number;
}
