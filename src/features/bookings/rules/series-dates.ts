import { DateTime } from 'luxon';

/** No series has more bookings than there are weeks in a year. */
export const MOST_OCCURRENCES = 53;

/** The local dates of a weekly series, and those that a holiday takes away. */
export interface SeriesDates {
  dates: string[];
  skipped: string[];
}

/**
 * The weekdays of `first` until `last` (both `yyyy-MM-dd`, included), by the calendar alone: the local hour stays when
 * the clocks change.
 * @param isHoliday of a local date
 */
export function seriesDates(
  first: string,
  last: string,
  isHoliday: (date: string) => boolean,
): SeriesDates {
  const dates: string[] = [];
  const skipped: string[] = [];
  const begin = DateTime.fromISO(first, { zone: 'utc' });
  for (let week = 0; week < MOST_OCCURRENCES; week++) {
    const date = begin.plus({ weeks: week }).toFormat('yyyy-MM-dd');
    if (date > last) break;
    (isHoliday(date) ? skipped : dates).push(date);
  }
  return { dates, skipped };
}
