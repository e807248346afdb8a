import { IsInt, IsString, MaxLength, Min } from 'class-validator';

/** What a member's page shows of a request. */
export class RequestSyncDto {
  /** Empty where the page shows none. */
  @IsString()
  @MaxLength(36)
  requestId: string;

  /** 0: it shows none. */
  @IsInt()
  @Min(0)
  version: number;
}
