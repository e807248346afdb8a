import { addDays, type LocalDate } from './local-date';

/** As the service has it: no series is longer than a year. */
const mostWeeks = 53;

export interface WeeklyDates {
  dates: LocalDate[];
  /** Holidays, on which nothing is booked. */
  skipped: LocalDate[];
}

/** The dates of a weekly series from `first` until `last`, both included. */
export function weeklyDates(
  first: LocalDate,
  last: LocalDate,
  holidays: readonly LocalDate[],
): WeeklyDates {
  const all: LocalDate[] = [];
  for (let week = 0; week < mostWeeks; week += 1) {
    const date = addDays(first, week * 7);
    if (date > last) break;
    all.push(date);
  }
  return {
    dates: all.filter((date) => !holidays.includes(date)),
    skipped: all.filter((date) => holidays.includes(date)),
  };
}
