import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';
import { PROFESSION_CODES } from '../professions.js';

/** Outer spaces fall away, inner ones count once. */
const Trimmed = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value,
  );

export class NewMemberDto {
  @Trimmed()
  @IsString()
  @Length(1, 80)
  givenName: string;

  @Trimmed()
  @IsString()
  @Length(1, 80)
  familyName: string;

  /** TRE_G15. */
  @IsIn(PROFESSION_CODES)
  profession: string;

  /** One-time codes are sent there. */
  @Trimmed()
  @IsEmail()
  @MaxLength(254)
  email: string;

  /** Made if the network has none of this name in this commune. */
  @Trimmed()
  @IsString()
  @Length(1, 120)
  practiceName: string;

  /** INSEE. */
  @Matches(/^(\d{2}|2[AB])\d{3}$/)
  communeCode: string;
}
