import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsInstant } from '../../../platform/errors/is-instant.js';

export class CallBackDto {
  /** Until when the request stands (ISO 8601), within 8 hours. */
  @IsInstant()
  until: string;

  /** Where the professional is reached; as in the request that found nobody where absent. */
  @IsOptional()
  @IsIn(['browser', 'telephone'])
  professionalLine?: 'browser' | 'telephone';

  /** With `telephone`: the number to call, as people write it. The one of the request was forgotten with it. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  telephone?: string | null;
}
