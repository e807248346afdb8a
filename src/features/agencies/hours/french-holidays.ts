import Holidays from 'date-holidays';

/** France without what only Alsace and Moselle keep. */
const calendar = new Holidays('FR', { types: ['public'] });
const byYear = new Map<number, ReadonlySet<string>>();

/** Whether a local date ("2026-05-08") is one of the 11 national public holidays. */
export function isFrenchHoliday(localDate: string): boolean {
  const year = Number(localDate.slice(0, 4));
  let dates = byYear.get(year);
  if (!dates) {
    dates = new Set(calendar.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
    byYear.set(year, dates);
  }
  return dates.has(localDate);
}
