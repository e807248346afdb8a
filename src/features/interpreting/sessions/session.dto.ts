import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
} from 'class-validator';

/** Which leg, where one browser holds two of a session. */
export class WhichLegQuery {
  @IsOptional()
  @IsUUID()
  legId?: string;
}

export class SwapBody {
  /** The interpreter doesn't speak the language, or not the dialect; or the patient speaks another language. */
  @IsIn(['wrong_language', 'wrong_dialect', 'other_language'])
  reason: 'wrong_language' | 'wrong_dialect' | 'other_language';

  /** With `other_language`: ISO 639-3, or `und` where nobody knows which. */
  @ValidateIf(({ reason }: SwapBody) => reason === 'other_language')
  @IsString()
  @MaxLength(8)
  language?: string;

  /** A dialect id of the language. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  dialect?: string;
}

export class PatientCallBody {
  /** The patient's number, as people write it. It is kept in the call alone, while that lives. */
  @IsString()
  @MaxLength(40)
  telephone: string;

  /** Where a voicemail answers, a neutral message is left; without it nothing is said to one. */
  @IsOptional()
  @IsBoolean()
  leavesMessage?: boolean;
}

export class AskExtensionBody {
  @IsIn([5, 15])
  minutes: 5 | 15;
}

export class AnswerExtensionBody {
  @IsBoolean()
  accept: boolean;
}

export class PatientLinkBody {
  /** Take out whoever holds the patient's leg now. */
  @IsOptional()
  @IsBoolean()
  remove?: boolean;
}
