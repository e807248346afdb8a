import { addDays, firstOfMonth, type LocalDate, mondayOf } from '../../../format/local-date';

/** The weeks of a month, from Monday to Sunday; null for days of another month. */
export function monthGrid(month: LocalDate): (LocalDate | null)[][] {
  const first = firstOfMonth(month);
  const next = firstOfMonth(month, 1);
  const weeks: (LocalDate | null)[][] = [];
  for (let monday = mondayOf(first); monday < next; monday = addDays(monday, 7)) {
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((day) => {
        const date = addDays(monday, day);
        return date >= first && date < next ? date : null;
      }),
    );
  }
  return weeks;
}
