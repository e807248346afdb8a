import { IsOptional, Matches } from 'class-validator';

export class ReadHistoryDto {
  /** `nextBefore` of the page before. */
  @IsOptional()
  @Matches(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  )
  before?: string;
}
