import { IsOptional, IsString, MaxLength } from 'class-validator';

export class SearchLanguagesDto {
  /** A name, autonym, alias, country or keypad number; absent: the whole catalogue. */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  query?: string;
}
