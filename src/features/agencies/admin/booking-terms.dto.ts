import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsInt,
  IsObject,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { CleanTextOrNull } from '../../../platform/errors/clean-text.js';
import {
  ANSWER_MINUTES,
  FREE_CANCELLATION_HOURS,
  LATE_CANCELLATION_CENTS,
  MOST_ANSWER_RULES,
  RULE_HOURS,
} from '../rules/booking-terms.js';

/** Asked at least `aheadHours` before the hour, the agency has until `beforeHours` before it. */
export class AnswerRuleDto {
  @IsInt()
  @Min(RULE_HOURS.least)
  @Max(RULE_HOURS.most)
  aheadHours: number;

  @IsInt()
  @Min(0)
  @Max(RULE_HOURS.most)
  beforeHours: number;
}

/** What a contract says of bookings. */
export class BookingTermsDto {
  @IsBoolean()
  takesBookings: boolean;

  @IsArray()
  @ArrayMaxSize(MOST_ANSWER_RULES)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AnswerRuleDto)
  answerRules: AnswerRuleDto[];

  @IsInt()
  @Min(ANSWER_MINUTES.least)
  @Max(ANSWER_MINUTES.most)
  answerMinutes: number;

  @IsInt()
  @Min(FREE_CANCELLATION_HOURS.least)
  @Max(FREE_CANCELLATION_HOURS.most)
  freeCancellationHours: number;

  /** Integer cents. */
  @IsInt()
  @Min(LATE_CANCELLATION_CENTS.least)
  @Max(LATE_CANCELLATION_CENTS.most)
  lateCancellationCents: number;

  /** Where the agency is written to; null or empty: its operators are. */
  @CleanTextOrNull()
  @ValidateIf((_, value) => value !== null)
  @IsEmail()
  @MaxLength(254)
  email: string | null;
}
