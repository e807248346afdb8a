import { IsString, Matches, MaxLength } from 'class-validator';

export class RegisterNumberDto {
  /** As people write it: `05 36 49 01 01`, with spaces, dots or none. */
  @IsString()
  @MaxLength(32)
  telephone: string;
}

export class ChoosePinDto {
  /** Four digits. */
  @Matches(/^\d{4}$/)
  pin: string;
}
