import { IsOptional, Matches } from 'class-validator';

export class ReadHistoryDto {
  /** `nextBefore` of the page before. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z_[0-9a-f-]{36}$/)
  before?: string;
}
