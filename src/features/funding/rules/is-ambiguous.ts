import { type Cell, type CountTable, signOf } from './count-table.js';

/**
 * Whether a hidden cell could hold another value, one more or one less, for a reader who sees every other cell,
 * adds and subtracts at will, and knows that what is hidden is at least 1.
 *
 * Another solution of the table differs from the true one along closed paths of hidden cells, which turn at each
 * cell from row to column and back, and grow and shrink by turns. So the question is whether such a path leads
 * through the cell; and as counts are whole numbers a path of steps of 1 tells everything.
 */
export function isAmbiguous(
  table: CountTable,
  hidden: readonly (readonly boolean[])[],
  cell: Cell,
): boolean {
  return [1, -1].some(
    (change) => mayChange(table, cell, change) && closes(table, hidden, cell, change),
  );
}

/** Whether the cell can grow (1) or shrink (-1) in the sense of `signOf`, and still be at least 1. */
export function mayChange(table: CountTable, cell: Cell, change: number): boolean {
  return signOf(table, cell) * change > 0 || table[cell[0]]![cell[1]]! >= 2;
}

/**
 * A step from a row to a column changes its cell by `change`, a step back to a row by the opposite; the path leaves
 * the cell by its column and must come back to its row.
 */
function closes(
  table: CountTable,
  hidden: readonly (readonly boolean[])[],
  [fromRow, fromColumn]: Cell,
  change: number,
): boolean {
  const usable = (row: number, column: number, step: number) =>
    hidden[row]![column]! &&
    !(row === fromRow && column === fromColumn) &&
    mayChange(table, [row, column], step);
  const columns = [fromColumn];
  const seenColumns = new Set(columns);
  const seenRows = new Set<number>();
  for (let column = columns.pop(); column !== undefined; column = columns.pop()) {
    for (let row = 0; row < table.length; row++) {
      if (seenRows.has(row) || !usable(row, column, -change)) continue;
      if (row === fromRow) return true;
      seenRows.add(row);
      for (let next = 0; next < table[0]!.length; next++) {
        if (seenColumns.has(next) || !usable(row, next, change)) continue;
        seenColumns.add(next);
        columns.push(next);
      }
    }
  }
  return false;
}
