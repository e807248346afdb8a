import { IsBoolean, IsEmail, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';

export class SignInWithCodeDto {
  /** The network's slug. */
  @IsString()
  @MaxLength(80)
  network: string;

  /** The eight digits, with or without spaces. */
  @IsString()
  @MaxLength(40)
  code: string;
}

export class OneTimeCodeDto {
  @IsUUID()
  challengeId: string;

  /** The six digits of the mail. */
  @Matches(/^\d{6}$/)
  oneTimeCode: string;

  /** No one-time code on this device for 30 days. */
  @IsBoolean()
  trustDevice: boolean;
}

export class SignInWithPasswordDto {
  @IsEmail()
  @MaxLength(254)
  email: string;

  @IsString()
  @Length(1, 200)
  password: string;
}
