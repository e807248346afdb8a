import { IsOptional, IsString, Length } from 'class-validator';
import { IsInstant } from '../../../platform/errors/is-instant.js';

export class ListBookingsDto {
  /** ISO 8601. */
  @IsOptional()
  @IsInstant()
  from?: string;

  /** ISO 8601. */
  @IsOptional()
  @IsInstant()
  to?: string;
}

export class ReadBookingOptionsDto {
  /** ISO 639-3. */
  @IsOptional()
  @IsString()
  @Length(1, 16)
  language?: string;
}
