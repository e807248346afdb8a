import type { TFunction } from 'i18next';
import type { BookingView } from '../../../api/bookings';
import { formatDateTime } from '../../../format/instant';
import type { Locale } from '../../../i18n/locales';

/**
 * Where a booking stands, in a sentence.
 * @param now milliseconds
 */
export function bookingWords(
  booking: BookingView,
  t: TFunction<'bookings'>,
  locale: Locale,
  now: number,
): string {
  const { state, asking, proposal, agencyName, interpreterLabel } = booking;
  const at = (instant: string): string => formatDateTime(instant, locale, now);
  if (state === 'asked' && asking)
    return t('words.askedUntil', { agency: asking.agencyName, until: at(asking.answerBy) });
  if (state === 'proposed' && proposal)
    return t('words.proposed', {
      agency: proposal.agencyName,
      hour: at(proposal.startsAt),
      until: at(proposal.answerBy),
    });
  if (state === 'confirmed' && interpreterLabel !== null)
    return t('words.confirmedWith', { agency: agencyName, interpreter: interpreterLabel });
  if (state === 'proposed') return t('state.proposed');
  return t(`words.${state}`, { agency: agencyName });
}
