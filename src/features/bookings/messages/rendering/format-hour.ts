import { DateTime } from 'luxon';
import { localHourOf, readLocalHour } from '../../rules/local-hour.js';

export type MessageLocale = 'fr' | 'en';

const NBSP = '\u00a0';
const FORMAT_LOCALE = { fr: 'fr-FR', en: 'en-GB' };
const SEASON = {
  fr: { first: 'heure d’été', second: 'heure d’hiver' },
  en: { first: 'summer time', second: 'winter time' },
};

/** `14 h 30` in French, `14:30` in English; of an hour that comes twice which of the two. */
export function formatTime(instant: Date, zone: string, locale: MessageLocale): string {
  const { hour, minute } = DateTime.fromJSDate(instant, { zone });
  const minutes = String(minute).padStart(2, '0');
  const time = locale === 'fr' ? `${hour}${NBSP}h${NBSP}${minutes}` : `${hour}:${minutes}`;
  const reading = readLocalHour(localHourOf(instant, zone), zone);
  if (reading?.comes !== 'twice') return time;
  const which = instant < reading.second ? 'first' : 'second';
  return `${time} (${SEASON[locale][which]})`;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Kept: to make one takes longer than all else of a message. */
function dayFormat(zone: string, locale: MessageLocale, withYear: boolean): Intl.DateTimeFormat {
  const key = `${zone} ${locale} ${withYear}`;
  const known = dayFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(FORMAT_LOCALE[locale], {
    ...{ timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' },
    ...(withYear && { year: 'numeric' }),
  });
  dayFormats.set(key, made);
  return made;
}

/** `mar. 24 nov.`, `mar. 1er déc.`, `Tue 24 Nov`; with the year where it is not that of `now`. */
export function formatDate(instant: Date, zone: string, locale: MessageLocale, now: Date): string {
  const year = (at: Date) => DateTime.fromJSDate(at, { zone }).year;
  return dayFormat(zone, locale, year(instant) !== year(now))
    .format(instant)
    .replace(',', '')
    .replaceAll(' ', NBSP)
    .replace(/(?<!\d)1(?=\u00a0\p{L})/u, locale === 'fr' ? '1er' : '1');
}

/** `mar. 24 nov. à 14 h 30`, `Tue 24 Nov at 14:30`. */
export function formatDateTime(
  instant: Date,
  zone: string,
  locale: MessageLocale,
  now: Date,
): string {
  const between = locale === 'fr' ? `${NBSP}à${NBSP}` : ` at${NBSP}`;
  return formatDate(instant, zone, locale, now) + between + formatTime(instant, zone, locale);
}

/** `15 min`, `1 h`, `1 h 30`. @param minutes whole */
export function formatLength(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${NBSP}min`;
  return rest === 0
    ? `${hours}${NBSP}h`
    : `${hours}${NBSP}h${NBSP}${String(rest).padStart(2, '0')}`;
}

/** `15,00 €`, `€15.00`. @param cents integer */
export function formatMoney(cents: number, locale: MessageLocale): string {
  return new Intl.NumberFormat(FORMAT_LOCALE[locale], { style: 'currency', currency: 'EUR' })
    .format(cents / 100)
    .replace(/[\u202f ]/g, NBSP);
}
