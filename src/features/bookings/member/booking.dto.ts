import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CleanTextOrNull } from '../../../platform/errors/clean-text.js';
import { BOOKING_SUBJECTS, type BookingSubject } from '../booking.view.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

/** What a member books, or wants a booking to be. */
export class BookingWishDto {
  /** ISO 639-3. */
  @IsString()
  @Length(1, 16)
  language: string;

  @IsOptional()
  @CleanTextOrNull()
  @IsString()
  @MaxLength(60)
  dialect?: string | null;

  @IsIn(['woman', 'man', 'either'])
  gender: 'woman' | 'man' | 'either';

  /** Local date in the network's zone, `yyyy-MM-dd`. */
  @Matches(DATE)
  date: string;

  /** Local time in the network's zone, `HH:mm`. */
  @Matches(TIME)
  time: string;

  /** Which of the two, where the clocks are set back and the hour comes twice. */
  @IsOptional()
  @IsIn(['first', 'second'])
  occurrence?: 'first' | 'second';

  /** Of one patient. */
  @IsInt()
  @Min(1)
  minutes: number;

  /** Patients, one after the other. */
  @IsInt()
  @Min(1)
  slots: number;

  @IsIn(['room', 'elsewhere'])
  patientPlace: 'room' | 'elsewhere';

  @IsIn(['browser', 'telephone'])
  professionalLine: 'browser' | 'telephone';

  /** With `telephone`: the number to call, as people write it; absent in a change: the one that is known. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  telephone?: string | null;

  @IsIn(BOOKING_SUBJECTS)
  subject: BookingSubject;

  /** For the interpreter, who sees it once the booking is confirmed; refused where it seems to hold an identity. */
  @IsOptional()
  @CleanTextOrNull()
  @IsString()
  @MaxLength(280)
  note?: string | null;

  /** The interpreter wished for, by name or number. */
  @IsOptional()
  @CleanTextOrNull()
  @IsString()
  @MaxLength(60)
  wishedInterpreter?: string | null;

  /** Where no agency is left: the member is told, or the hunt begins at the hour. */
  @IsIn(['tell', 'hunt'])
  ifNobody: 'tell' | 'hunt';

  /** The member knows that it overlaps another booking of theirs. */
  @IsOptional()
  @IsBoolean()
  overlapAccepted?: boolean;
}

class RepeatDto {
  /** Last local date of the weekly series, `yyyy-MM-dd`. */
  @Matches(DATE)
  until: string;
}

export class CreateBookingDto extends BookingWishDto {
  /** The same every week. */
  @IsOptional()
  @ValidateNested()
  @Type(() => RepeatDto)
  repeat?: RepeatDto | null;

  /** The unmet request that becomes this booking. */
  @IsOptional()
  @IsUUID()
  followsRequestId?: string | null;
}

export class ChangeBookingDto extends BookingWishDto {
  /** The version that the member saw. */
  @IsInt()
  version: number;

  /** Of a series: this one alone, or this one and those after it. */
  @IsIn(['one', 'following'])
  scope: 'one' | 'following';
}

export class CancelBookingDto {
  @IsInt()
  version: number;

  @IsIn(['one', 'following'])
  scope: 'one' | 'following';
}

export class AnswerProposalDto {
  @IsInt()
  version: number;

  @IsBoolean()
  accept: boolean;
}

/** What to do where no agency is left; another hour is a change. */
export class ChooseUnplacedDto {
  @IsInt()
  version: number;

  /** `hunt`: at the hour; `either`: any gender will do, and the agencies are asked again. */
  @IsIn(['hunt', 'either'])
  choice: 'hunt' | 'either';
}
