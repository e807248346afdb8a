import type { Locale } from '../i18n/locales';
import { localParts, withFirst } from './instant';
import { timeZone } from './time-zone';

const tag = (locale: Locale): string => (locale === 'fr' ? 'fr-FR' : 'en-GB');

/** Date in full: `mardi 24 novembre`, `Tuesday 24 November`; with the year where it is not the year of `now`. */
export function formatLongDate(
  instant: string | number | Date,
  locale: Locale,
  now?: number,
): string {
  const otherYear = now !== undefined && localParts(instant).year !== localParts(now).year;
  const date = new Intl.DateTimeFormat(tag(locale), {
    timeZone: timeZone(),
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(otherYear ? { year: 'numeric' } : {}),
  })
    .format(new Date(instant))
    .replace(',', '');
  return locale === 'fr' ? withFirst(date) : date;
}

/** The month of an instant: `novembre 2026`. */
export function formatMonth(instant: string | number | Date, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), {
    timeZone: timeZone(),
    month: 'long',
    year: 'numeric',
  }).format(new Date(instant));
}
