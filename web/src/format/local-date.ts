import { localParts } from './instant';

/** A date on the wall calendar of the screen's zone, `2026-11-24`. */
export type LocalDate = string;

const hourMillis = 3_600_000;
const dayMillis = 24 * hourMillis;
const millisOf = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);
const pad = (value: number): string => String(value).padStart(2, '0');

/** The date at an instant. */
export function localDateOf(instant: string | number | Date): LocalDate {
  const { year, month, day } = localParts(instant);
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** The time of day at an instant, `14:30`. */
export function localTimeOf(instant: string | number | Date): string {
  const { hour, minute } = localParts(instant);
  return `${pad(hour)}:${pad(minute)}`;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(millisOf(date) + days * dayMillis).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(millisOf(date)).getUTCDay() || 7;
}

export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The first of the month that is `months` after that of `date`. */
export function firstOfMonth(date: LocalDate, months = 0): LocalDate {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** The same day of another month, or the last of that month where it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const first = firstOfMonth(date, months);
  const last = addDays(firstOfMonth(first, 1), -1);
  const same = `${first.slice(0, 8)}${date.slice(8)}`;
  return same > last ? last : same;
}

/** An instant that every zone from Tahiti to Wallis has on that date: for putting the date in words. */
export function instantOn(date: LocalDate): number {
  return millisOf(date) + 11 * hourMillis;
}
