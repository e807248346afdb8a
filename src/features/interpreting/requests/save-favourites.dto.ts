import { ArrayMaxSize, ArrayUnique, IsArray, IsString, MaxLength } from 'class-validator';

export class SaveFavouritesDto {
  /** ISO 639-3 ids, in the order shown. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(16, { each: true })
  languages: string[];
}
