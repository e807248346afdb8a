import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** Which leg, where one browser holds two of a session. */
export class WhichLegQuery {
  @IsOptional()
  @IsUUID()
  legId?: string;
}

export class SwapBody {
  @IsIn(['wrong_language', 'wrong_dialect'])
  reason: 'wrong_language' | 'wrong_dialect';

  /** A dialect id of the request's language. */
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
}

export class PatientLinkBody {
  /** Take out whoever holds the patient's leg now. */
  @IsOptional()
  @IsBoolean()
  remove?: boolean;
}
