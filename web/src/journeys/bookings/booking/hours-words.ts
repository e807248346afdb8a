import type { TFunction } from 'i18next';
import type { BookingView } from '../../../api/bookings';
import { formatDuration } from '../../../format/duration';
import { formatTime } from '../../../format/instant';
import type { Locale } from '../../../i18n/locales';
import { localDateOf, localTimeOf } from '../../../format/local-date';
import { formatOffset, readHour } from '../hour/read-hour';

/** From when to when: `14 h 30 – 15 h 00`; an hour that comes twice says which: `2 h 30 – 3 h 00 (UTC+1)`. */
export function hoursWords(
  { startsAt, endsAt }: Pick<BookingView, 'startsAt' | 'endsAt'>,
  t: TFunction<'bookings'>,
  locale: Locale,
): string {
  const hours = t('hours', { from: formatTime(startsAt, locale), to: formatTime(endsAt, locale) });
  const at = Date.parse(startsAt);
  const reading = readHour({ date: localDateOf(at), time: localTimeOf(at) });
  return reading?.comes === 'twice' ? `${hours} (${formatOffset(at)})` : hours;
}

/** How long: `30 min`, or how often how long: `3 patients de 15 min`. */
export function lengthWords(
  { minutes, slots }: Pick<BookingView, 'minutes' | 'slots'>,
  t: TFunction<'bookings'>,
): string {
  const duration = formatDuration(minutes * 60);
  return slots === 1 ? duration : t('patientsInRow', { count: slots, duration });
}
