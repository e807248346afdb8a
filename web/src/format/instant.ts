import type { Locale } from '../i18n/locales';
import { timeZone } from './time-zone';

const nbsp = '\u00a0';

interface LocalParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** Time of day: `14 h 30` in French, `14:30` in English. */
export function formatTime(instant: string | number | Date, locale: Locale): string {
  const { hour, minute } = localParts(instant);
  const minutes = String(minute).padStart(2, '0');
  return locale === 'fr' ? `${hour}${nbsp}h${nbsp}${minutes}` : `${hour}:${minutes}`;
}

/** Date in a list: `mar. 24 nov.`, `mar. 1er déc.`, `Tue 24 Nov`; with the year where it is not the year of `now`. */
export function formatDate(instant: string | number | Date, locale: Locale, now?: number): string {
  const otherYear = now !== undefined && localParts(instant).year !== localParts(now).year;
  const date = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: timeZone(),
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(otherYear ? { year: 'numeric' } : {}),
  })
    .format(new Date(instant))
    .replace(',', '')
    .replaceAll(' ', nbsp);
  return locale === 'fr' ? withFirst(date) : date;
}

/** French says the first of a month as an ordinal, and that day alone: `mar. 1er déc.` */
export function withFirst(date: string): string {
  return date.replace(/(?<!\d)1(?=[\s\u00a0]\p{L})/u, '1er');
}

/** Date and time: `mar. 24 nov., 14 h 30`. */
export function formatDateTime(
  instant: string | number | Date,
  locale: Locale,
  now?: number,
): string {
  return `${formatDate(instant, locale, now)}, ${formatTime(instant, locale)}`;
}

/** What calendar and clock of the screen's zone show at `instant`. */
export function localParts(instant: string | number | Date): LocalParts {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: timeZone(),
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
  };
}
