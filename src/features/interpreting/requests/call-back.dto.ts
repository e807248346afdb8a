import { IsInstant } from '../../../platform/errors/is-instant.js';

export class CallBackDto {
  /** Until when the request stands (ISO 8601), within 8 hours. */
  @IsInstant()
  until: string;
}
