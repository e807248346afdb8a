import type { OtherHour } from '../../../../api/agency-bookings';
import { detailOf, hasCode } from '../../../../api/api-error';
import { instantOn } from '../../../../format/local-date';
import { formatLongDate } from '../../../../format/long-date';
import { timeZone } from '../../../../format/time-zone';
import type { Locale } from '../../../../i18n/locales';
import { capitalise } from '../../../../languages/capitalise';
import { serviceNow } from '../../../../time/device-clock';

/** What is wrong with an hour on the wall: the clocks skip it, and what comes after; or they show it twice. */
export type HourFault =
  { kind: 'never'; next: OtherHour } | { kind: 'twice'; first: string; second: string };

/** Reads it from what the service answered; null: it is something else, which the service's own words tell. */
export function hourFault(error: unknown): HourFault | null {
  if (hasCode(error, 'BOOKING_HOUR_MISSING')) {
    const next = detailOf(error, 'next') as Partial<OtherHour> | undefined;
    return next?.date && next.time
      ? { kind: 'never', next: { date: next.date, time: next.time } }
      : null;
  }
  if (!hasCode(error, 'BOOKING_HOUR_TWICE')) return null;
  const [first, second] = [detailOf(error, 'first'), detailOf(error, 'second')];
  return typeof first === 'string' && typeof second === 'string'
    ? { kind: 'twice', first, second }
    : null;
}

/** How far the clock on the wall is from UTC at an instant: `UTC+2`, `GMT+2`. */
export function offsetOf(instant: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: timeZone(),
    timeZoneName: 'shortOffset',
  }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** A time as fields hold it, as it is read: `03:00` is `3 h 00` in French. */
export function wallTime(time: string, locale: Locale): string {
  const [hour = '', minute = ''] = time.split(':');
  return locale === 'fr' ? `${Number(hour)}\u00a0h\u00a0${minute}` : `${Number(hour)}:${minute}`;
}

/** A day and hour as fields hold them, in words: fields show them as the browser's country does. */
export function hourWords({ date, time }: OtherHour, locale: Locale): string {
  const day = instantOn(date);
  if (Number.isNaN(day) || time === '') return '';
  return `${capitalise(formatLongDate(day, locale, serviceNow()))}, ${wallTime(time, locale)}`;
}
