import type { TFunction } from 'i18next';
import { formatDuration } from '../../../format/duration';
import { formatDateTime } from '../../../format/instant';
import type { Locale } from '../../../i18n/locales';

const HOUR = 3_600_000;

/** When something was: `il y a 12 s` within an hour, then the date and the time. @param now milliseconds */
export function formatAgo(
  instant: string,
  now: number,
  locale: Locale,
  t: TFunction<'telephony'>,
): string {
  const passed = now - Date.parse(instant);
  if (passed >= HOUR) return formatDateTime(instant, locale, now);
  // Minutes are enough beyond the first.
  const seconds = passed < 60_000 ? passed / 1000 : Math.floor(passed / 60_000) * 60;
  return t('ago', { duration: formatDuration(seconds) });
}
