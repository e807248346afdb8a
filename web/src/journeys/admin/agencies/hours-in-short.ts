import type { OpeningSpanView } from '../../../api/contracts';
import type { Locale } from '../../../i18n/locales';

const nbsp = '\u00a0';
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const names: Record<Locale, readonly string[]> = {
  fr: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** Opening hours in a line: `lun.–ven. 9 h–18 h, sam. 9 h–12 h 30`; '' where there are none. */
export function hoursInShort(opening: readonly OpeningSpanView[], locale: Locale): string {
  const hours = days.map((day) =>
    opening
      .filter((span) => span.day === day)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map((span) => `${timeOfDay(span.from, locale)}–${timeOfDay(span.to, locale)}`)
      .join(locale === 'fr' ? ' et ' : ' and '),
  );
  const parts: string[] = [];
  for (let first = 0; first < days.length;) {
    let last = first;
    while (hours[last + 1] === hours[first]) last += 1;
    if (hours[first]) parts.push(`${daysFrom(first, last, locale)}${nbsp}${hours[first]}`);
    first = last + 1;
  }
  return parts.join(', ');
}

function daysFrom(first: number, last: number, locale: Locale): string {
  const name = (day: number): string => names[locale][day]!;
  if (first === last) return name(first);
  return `${name(first)}–${name(last)}`;
}

/** `09:00` as it is read: `9 h`, `12 h 30`; English keeps `9:00`. */
function timeOfDay(time: string, locale: Locale): string {
  const [hour = '', minute = ''] = time.split(':');
  if (locale === 'en') return `${Number(hour)}:${minute}`;
  return `${Number(hour)}${nbsp}h${minute === '00' ? '' : `${nbsp}${minute}`}`;
}
