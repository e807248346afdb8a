import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';

/** What an agency publishes of itself. */
export class PublishAvailabilityDto {
  /** ISO 639-3, or `*` for the whole agency. */
  @Matches(/^(?:[a-z]{3}|\*)$/)
  language: string;

  @IsIn(['open', 'busy', 'closed'])
  state: 'open' | 'busy' | 'closed';

  /** ISO 8601, to come; only with `busy`. Absent: until further notice. */
  @IsOptional()
  @IsISO8601({ strict: true })
  busyUntil?: string | null;
}
