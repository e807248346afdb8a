import { DateTime } from 'luxon';
import { SystemClock } from '../../src/kernel/clock.js';

const ZONE = 'Europe/Paris';
const today = (): DateTime => DateTime.fromJSDate(new SystemClock().now(), { zone: ZONE });

/** A working day so many weeks ahead, `yyyy-MM-dd`: a Tuesday. */
export function tuesdayIn(weeks: number): string {
  return today().startOf('week').plus({ weeks, days: 1 }).toFormat('yyyy-MM-dd');
}

export function daysAfter(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/** The next day on which the clocks of France go forward (March) or back (October): the last Sunday of the month. */
export function nextClockChange(month: 3 | 10): string {
  const now = today();
  const of = (year: number): DateTime => {
    const end = DateTime.fromObject({ year, month }, { zone: ZONE }).endOf('month');
    return end.minus({ days: end.weekday % 7 });
  };
  const here = of(now.year);
  return (here > now.plus({ days: 2 }) ? here : of(now.year + 1)).toFormat('yyyy-MM-dd');
}

/** As the page writes it in lists: `mar. 24 nov.`, `mar. 1er déc.`, with spaces that do not break. */
export function inWords(date: string): string {
  return new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
    .format(new Date(`${date}T12:00:00Z`))
    .replace(/\b1(?= )/, '1er')
    .replaceAll(' ', '\u00a0');
}
