import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { CleanTextOrNull } from '../../../platform/errors/clean-text.js';
import { IsInstant } from '../../../platform/errors/is-instant.js';

/** An interpreter is needed now. */
export class CreateRequestDto {
  /** ISO 639-3. */
  @IsString()
  @Length(1, 16)
  language: string;

  /** A dialect of the language, by its id in the catalogue. */
  @IsOptional()
  @CleanTextOrNull()
  @IsString()
  @MaxLength(60)
  dialect?: string | null;

  @IsIn(['woman', 'man', 'either'])
  gender: 'woman' | 'man' | 'either';

  @IsIn(['room', 'elsewhere'])
  patientPlace: 'room' | 'elsewhere';

  /** For the interpreter; refused where it seems to hold an identity. */
  @IsOptional()
  @CleanTextOrNull()
  @IsString()
  @MaxLength(280)
  note?: string | null;

  /** Where the professional is reached. */
  @IsIn(['browser', 'telephone'])
  professionalLine: 'browser' | 'telephone';

  /** With `telephone`: the number to call, as people write it. It is kept until the request is over. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  telephone?: string | null;

  /** When the language was chosen (ISO 8601); the waiting time counts from there. */
  @IsOptional()
  @IsInstant()
  languageChosenAt?: string;
}
