/**
 * Counts by row and column, with their sums: the last row holds the columns' sums, the last column the rows' sums,
 * the last cell the sum of all. No count is negative.
 */
export type CountTable = readonly (readonly number[])[];

/** A cell of a table by row and column. */
export type Cell = readonly [row: number, column: number];

/** The table with its sums, from the counts alone (at least one row and one column). */
export function withSums(counts: readonly (readonly number[])[]): number[][] {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  const rows = counts.map((row) => [...row, sum(row)]);
  const last = rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)));
  return [...rows, last];
}

/**
 * In each row and column, counts minus their sum give zero: so a sum that grows weighs like a count that shrinks.
 * @returns 1 for a count and for the sum of all, -1 for the sum of one row or column
 */
export function signOf(table: CountTable, [row, column]: Cell): 1 | -1 {
  const isRowSum = column === table[0]!.length - 1;
  const isColumnSum = row === table.length - 1;
  return isRowSum === isColumnSum ? 1 : -1;
}
