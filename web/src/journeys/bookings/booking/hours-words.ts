import type { TFunction } from 'i18next';
import type { BookingView } from '../../../api/bookings';
import { formatDuration } from '../../../format/duration';
import { formatTime } from '../../../format/instant';
import type { Locale } from '../../../i18n/locales';

/** From when to when: `14 h 30 – 15 h 00`. */
export function hoursWords(
  { startsAt, endsAt }: Pick<BookingView, 'startsAt' | 'endsAt'>,
  t: TFunction<'bookings'>,
  locale: Locale,
): string {
  return t('hours', { from: formatTime(startsAt, locale), to: formatTime(endsAt, locale) });
}

/** How long: `30 min`, or how often how long: `3 patients de 15 min`. */
export function lengthWords(
  { minutes, slots }: Pick<BookingView, 'minutes' | 'slots'>,
  t: TFunction<'bookings'>,
): string {
  const duration = formatDuration(minutes * 60);
  return slots === 1 ? duration : t('patientsInRow', { count: slots, duration });
}
