import { IsISO8601 } from 'class-validator';

export class CallBackDto {
  /** Until when the request stands (ISO 8601), within 8 hours. */
  @IsISO8601({ strict: true })
  until: string;
}
