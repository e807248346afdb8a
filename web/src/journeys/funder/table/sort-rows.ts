/** What a column is sorted by: words, a number, or null for what is hidden or missing. */
export type SortValue = string | number | null;

export interface SortOrder<C extends string> {
  column: C;
  direction: 'ascending' | 'descending';
}

/** The rows in order; what is hidden comes last in either direction, and equal ones stay as they were. */
export function sortRows<R>(
  rows: readonly R[],
  valueOf: (row: R) => SortValue,
  direction: SortOrder<string>['direction'],
  locale: string,
): R[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : String(left).localeCompare(String(right), locale);
    return sign * order;
  });
}
