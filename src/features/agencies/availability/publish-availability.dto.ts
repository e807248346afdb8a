import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsInstant } from '../../../platform/errors/is-instant.js';

/** What an agency publishes of itself. */
export class PublishAvailabilityDto {
  /** ISO 639-3, or `*` for the whole agency. */
  @Matches(/^(?:[a-z]{3}|\*)$/)
  language: string;

  @IsIn(['open', 'busy', 'closed'])
  state: 'open' | 'busy' | 'closed';

  /** ISO 8601, to come; only with `busy`. Absent: until further notice. */
  @IsOptional()
  @IsInstant()
  busyUntil?: string | null;
}
