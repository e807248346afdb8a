import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** Which network and which months a report is about. */
export class UsageReportQuery {
  /** Slug of a network of this funder; the first by name where absent. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  network?: string;

  /** First month, `YYYY-MM`; eleven months before the last one where absent. At most 36 months in all. */
  @IsOptional()
  @Matches(MONTH)
  from?: string;

  /** Last month, `YYYY-MM`; the present one where absent. */
  @IsOptional()
  @Matches(MONTH)
  to?: string;
}

/** The same for the file, in a language that need not be the browser's. */
export class UsageCsvQuery extends UsageReportQuery {
  /** Language of the headings and labels; that of Accept-Language where absent. */
  @IsOptional()
  @IsIn(['fr', 'en'])
  locale?: 'fr' | 'en';
}
