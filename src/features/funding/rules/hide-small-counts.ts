import { type Cell, type CountTable } from './count-table.js';
import { isAmbiguous, mayChange } from './is-ambiguous.js';

/** What must not be hidden, because the reader has it from elsewhere. */
export type IsFixed = (cell: Cell) => boolean;

/** Which cells to hide, or a small count that can't be kept from the reader. */
export type Hiding = { hidden: boolean[][] } | { exposed: Cell };

/**
 * Which cells of a table to hide so that no count from 1 to `under - 1` is told: those, and as many others as it
 * takes that none of them follows from the sums. Whoever sees the rest finds at least two values possible for each
 * hidden cell, also when knowing this rule. Zero is told: it is nobody. Without fixed cells nothing is exposed.
 */
export function hideSmallCounts(
  table: CountTable,
  under: number,
  isFixed: IsFixed = () => false,
): Hiding {
  const isSmall = ([row, column]: Cell) =>
    table[row]![column]! > 0 && table[row]![column]! < under && !isFixed([row, column]);
  const hidden = table.map((row, r) => row.map((_, c) => isSmall([r, c])));
  for (const cell of cellsWhere(table, isSmall)) {
    // What is hidden for one cell protects others too, and never harms them.
    if (isAmbiguous(table, hidden, cell)) continue;
    const square = cheapestSquare(table, hidden, cell, isFixed);
    if (!square) return { exposed: cell };
    for (const [row, column] of square) hidden[row]![column] = true;
  }
  return { hidden };
}

/** The cells for which `wanted` holds, row by row. */
function cellsWhere(table: CountTable, wanted: (cell: Cell) => boolean): Cell[] {
  return table.flatMap((row, r) => row.map((_, c): Cell => [r, c])).filter(wanted);
}

/**
 * The four corners of the rectangle through `cell` that costs least to hide and leaves it ambiguous. Where nothing
 * is fixed there always is one: the cell, its row's sum, its column's sum and the sum of all can grow together.
 */
function cheapestSquare(
  table: CountTable,
  hidden: boolean[][],
  [row, column]: Cell,
  isFixed: IsFixed,
): Cell[] | undefined {
  let best: Cell[] | undefined;
  let least = Infinity;
  for (const [otherRow, otherColumn] of cellsWhere(table, ([r, c]) => r !== row && c !== column)) {
    const square: Cell[] = [
      [row, column],
      [row, otherColumn],
      [otherRow, otherColumn],
      [otherRow, column],
    ];
    const price = square.reduce((sum, cell) => sum + priceOf(table, hidden, cell, isFixed), 0);
    if (price < least && isLoose(table, square)) {
      least = price;
      best = square;
    }
  }
  return best;
}

/** Whether the corners can change by turns, in one direction at least. */
function isLoose(table: CountTable, square: Cell[]): boolean {
  return [1, -1].some((change) =>
    square.every((cell, place) => mayChange(table, cell, place % 2 === 0 ? change : -change)),
  );
}

/** Sums are dearer than counts, the sum of all dearest; empty cells are told, so they can't be hidden. */
function priceOf(table: CountTable, hidden: boolean[][], cell: Cell, isFixed: IsFixed): number {
  const [row, column] = cell;
  if (hidden[row]![column]) return 0;
  const count = table[row]![column]!;
  if (count === 0 || isFixed(cell)) return Infinity;
  const sums = Number(row === table.length - 1) + Number(column === table[0]!.length - 1);
  return count + [0, 1e6, 1e12][sums]!;
}
