import { Transform } from 'class-transformer';
import { IsIn, IsISO8601, IsOptional, IsString, Length, MaxLength } from 'class-validator';

const trimmed = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value;
const emptyIsNull = ({ value }: { value: unknown }) =>
  typeof value === 'string' && value.trim() === '' ? null : trimmed({ value });

/** An interpreter is needed now. */
export class CreateRequestDto {
  /** ISO 639-3. */
  @IsString()
  @Length(1, 16)
  language: string;

  /** A dialect of the language, by its id in the catalogue. */
  @IsOptional()
  @Transform(emptyIsNull)
  @IsString()
  @MaxLength(60)
  dialect?: string | null;

  @IsIn(['woman', 'man', 'either'])
  gender: 'woman' | 'man' | 'either';

  @IsIn(['room', 'elsewhere'])
  patientPlace: 'room' | 'elsewhere';

  /** For the interpreter; refused where it seems to hold an identity. */
  @IsOptional()
  @Transform(emptyIsNull)
  @IsString()
  @MaxLength(280)
  note?: string | null;

  /** Where the professional is reached. */
  @IsIn(['browser'])
  professionalLine: 'browser';

  /** When the language was chosen (ISO 8601); the waiting time counts from there. */
  @IsOptional()
  @IsISO8601({ strict: true })
  languageChosenAt?: string;
}
