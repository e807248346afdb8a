import type { BookingOptionsView } from '../../../api/bookings';
import { addDays, localDateOf, localTimeOf, weekdayOf } from '../../../format/local-date';
import { instantOf, type LocalHour } from './read-hour';

/** The hours of a practice's day in which a booking is likely wanted, in whole hours. */
const opens = 8;
const closes = 18;
const sunday = 7;
const hourMillis = 3_600_000;

/** What to begin with: the next round hour that may be booked, in a practice's day, on no Sunday or holiday. */
export function firstHour(
  { earliest, latest, holidays }: Pick<BookingOptionsView, 'earliest' | 'latest' | 'holidays'>,
  onDate: string | null = null,
): LocalHour {
  const bound = Date.parse(earliest);
  const round = Math.ceil(bound / hourMillis) * hourMillis;
  const first = { date: localDateOf(round), time: localTimeOf(round) };
  if (onDate !== null && onDate > first.date) return { date: onDate, time: '09:00' };
  const hour = Number(first.time.slice(0, 2));
  const goes = hour >= opens && hour <= closes && isOpen(first.date, holidays);
  if (goes || onDate === first.date) return first;
  let date = hour < opens ? first.date : addDays(first.date, 1);
  while (!isOpen(date, holidays)) date = addDays(date, 1);
  const next = { date, time: '09:00' };
  const at = instantOf(next, null);
  // A network whose horizon ends before the next day of work.
  return at === null || at > Date.parse(latest) ? first : next;
}

function isOpen(date: string, holidays: readonly string[]): boolean {
  return weekdayOf(date) !== sunday && !holidays.includes(date);
}
