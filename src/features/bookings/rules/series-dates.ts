const WEEK = 7 * 86_400_000;

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
  for (let week = 0; week < MOST_OCCURRENCES; week++) {
    const date = new Date(Date.parse(first) + week * WEEK).toISOString().slice(0, 10);
    if (date > last) break;
    (isHoliday(date) ? skipped : dates).push(date);
  }
  return { dates, skipped };
}
