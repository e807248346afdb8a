import type { OtherHour } from '../../../../api/agency-bookings';
import { detailOf, hasCode } from '../../../../api/api-error';
import { networkTimeZone } from '../../../../format/instant';
import type { Locale } from '../../../../i18n/locales';

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
    timeZone: networkTimeZone,
    timeZoneName: 'shortOffset',
  }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** A time as fields hold it, as it is read: `03:00` is `3 h 00` in French. */
export function wallTime(time: string, locale: Locale): string {
  const [hour = '', minute = ''] = time.split(':');
  return locale === 'fr' ? `${Number(hour)}\u00a0h\u00a0${minute}` : `${Number(hour)}:${minute}`;
}
