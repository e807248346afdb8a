import { IsIn, IsOptional } from 'class-validator';

export class ChangeMeDto {
  /** The language of the interface and of the mails. */
  @IsOptional()
  @IsIn(['fr', 'en'])
  locale?: 'fr' | 'en';
}
