import { IsIn, IsInt, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { CleanText } from '../../../platform/errors/clean-text.js';
import {
  BOOKING_REFUSALS,
  type BookingRefusal,
  HAND_BACK_REASONS,
  type HandBackReason,
} from '../rules/booking-offer-states.js';

export class ConfirmBookingDto {
  /** Of the booking, as the operator saw it. */
  @IsInt()
  version: number;

  /** The interpreter's name or number. */
  @CleanText()
  @IsString()
  @Length(1, 60)
  interpreterLabel: string;

  /** At the hour: the agency's console, a one-time link, a telephone. */
  @IsIn(['self', 'link', 'telephone'])
  talk: 'self' | 'link' | 'telephone';

  /** With `telephone`: the interpreter's number as people write it; absent: the agency's own line. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  line?: string | null;
}

export class RefuseBookingDto {
  @IsInt()
  version: number;

  @IsIn(BOOKING_REFUSALS)
  reason: BookingRefusal;
}

export class HandBackBookingDto {
  @IsInt()
  version: number;

  @IsIn(HAND_BACK_REASONS)
  reason: HandBackReason;
}

export class ProposeHourDto {
  @IsInt()
  version: number;

  /** Local date and time in the network's zone. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date: string;

  @Matches(/^\d{2}:\d{2}$/)
  time: string;

  @IsOptional()
  @IsIn(['first', 'second'])
  occurrence?: 'first' | 'second';
}
