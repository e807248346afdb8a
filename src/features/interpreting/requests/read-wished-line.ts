import { Injectable } from '@nestjs/common';
import { readTelephoneNumber } from '../../../kernel/telephone-number.js';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Locale } from '../../../platform/errors/error-codes.js';
import type { SpokenLine } from '../telephone/request-numbers.js';

/** Reads where a member who asks at a page is to be called. */
@Injectable()
export class ReadWishedLine {
  constructor(private readonly telephone: TelephoneCalls) {}

  /**
   * @param written the number as people write it
   * @param locale what the member hears who is called
   * @returns null for a professional at a browser
   * @throws AppError TELEPHONE_UNAVAILABLE, TELEPHONE_INVALID
   */
  read(
    professionalLine: 'browser' | 'telephone',
    written: string | null | undefined,
    locale: Locale,
  ): SpokenLine | null {
    if (professionalLine !== 'telephone') return null;
    if (!this.telephone.available) throw new AppError('TELEPHONE_UNAVAILABLE');
    const telephone = readTelephoneNumber(written ?? '');
    if (!telephone) throw new AppError('TELEPHONE_INVALID');
    return { telephone, locale };
  }
}
