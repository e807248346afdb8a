import { DateTime } from 'luxon';
import { isFrenchHoliday } from './french-holidays.js';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Spans of local time per weekday, from (included) to (excluded): `{ mon: [['09:00', '16:30']] }`. A day that is
 * missing is closed; a span may end at '24:00'. null means round the clock.
 */
export type OpeningHours = Partial<Record<Weekday, readonly (readonly [string, string])[]>> | null;

export interface Hours {
  openingHours: OpeningHours;
  closedOnHolidays: boolean;
}

/** Why it is closed at `instant`, by the clock on the wall of `zone`; null: it is open. */
export function whyClosed(hours: Hours, instant: Date, zone: string): 'holiday' | 'closed' | null {
  if (hours.openingHours === null && !hours.closedOnHolidays) return null;
  const local = DateTime.fromJSDate(instant, { zone });
  if (hours.closedOnHolidays && isFrenchHoliday(local.toFormat('yyyy-MM-dd'))) return 'holiday';
  if (hours.openingHours === null) return null;
  const spans = hours.openingHours[WEEKDAYS[local.weekday - 1]!] ?? [];
  const time = local.toFormat('HH:mm');
  return spans.some(([from, to]) => from <= time && time < to) ? null : 'closed';
}
