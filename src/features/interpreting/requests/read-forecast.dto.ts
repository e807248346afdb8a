import { IsString, MaxLength } from 'class-validator';

export class ReadForecastDto {
  /** ISO 639-3. */
  @IsString()
  @MaxLength(16)
  language: string;
}
