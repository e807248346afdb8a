import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withSums } from './count-table.js';
import { hideSmallCounts } from './hide-small-counts.js';

/** Small tables with many small counts, where hiding is hardest. */
const aTable = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .chain(([rows, columns]) => {
      const count = fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(0, 1, 1, 2, 3, 4) },
        { weight: 1, arbitrary: fc.integer({ min: 5, max: 60 }) },
      );
      const row = fc.array(count, { minLength: columns, maxLength: columns });
      return fc.array(row, { minLength: rows, maxLength: rows });
    });

function hide(counts: number[][], under: number) {
  const table = withSums(counts);
  const hiding = hideSmallCounts(table, under);
  if (!('hidden' in hiding)) throw new Error('exposed without a fixed cell');
  return { table, hidden: hiding.hidden };
}

/**
 * Every table of the same size whose counts differ by at most one from the true ones and that looks the same to the
 * reader: the same cells told, and at least 1 in each hidden one. Found by trying them all.
 */
function* lookalikes(counts: number[][], hidden: boolean[][]): Generator<number[][]> {
  const table = withSums(counts);
  const free = counts.flatMap((row, r) =>
    row.flatMap((_, c) => (hidden[r]![c] ? [[r, c] as const] : [])),
  );
  for (let code = 0; code < 3 ** free.length; code++) {
    const other = counts.map((row) => [...row]);
    let rest = code;
    for (const [r, c] of free) {
      other[r]![c]! += (rest % 3) - 1;
      rest = Math.floor(rest / 3);
    }
    const otherTable = withSums(other);
    const looksTheSame = otherTable.every((row, r) =>
      row.every((count, c) => (hidden[r]![c] ? count >= 1 : count === table[r]![c])),
    );
    if (looksTheSame) yield otherTable;
  }
}

describe('whatever the counts', () => {
  it('each hidden cell has another possible value for whoever knows the rule', () => {
    fc.assert(
      fc.property(aTable(3), fc.constantFrom(3, 5), (counts, under) => {
        const { table, hidden } = hide(counts, under);
        const open = new Set(
          hidden.flatMap((row, r) => row.flatMap((is, c) => (is ? [`${r} ${c}`] : []))),
        );
        for (const other of lookalikes(counts, hidden)) {
          for (const place of [...open]) {
            const [r, c] = place.split(' ').map(Number);
            if (other[r!]![c!] !== table[r!]![c!]) open.delete(place);
          }
          if (open.size === 0) break;
        }
        expect([...open]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('no small count is told, no zero is hidden, and nothing is hidden without need', () => {
    fc.assert(
      fc.property(aTable(12), fc.integer({ min: 0, max: 11 }), (counts, under) => {
        const { table, hidden } = hide(counts, under);
        const cells = table.flatMap((row, r) =>
          row.map((count, c) => ({ count, is: hidden[r]![c]! })),
        );
        expect(cells.filter(({ count, is }) => count > 0 && count < under && !is)).toEqual([]);
        expect(cells.filter(({ count, is }) => count === 0 && is)).toEqual([]);
        if (!cells.some(({ count }) => count > 0 && count < under))
          expect(cells.some(({ is }) => is)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('a row or column with something hidden has at least two hidden, its sum among them', () => {
    fc.assert(
      fc.property(aTable(12), (counts) => {
        const { hidden } = hide(counts, 5);
        const lines = [...hidden, ...hidden[0]!.map((_, c) => hidden.map((row) => row[c]!))];
        for (const line of lines) expect(line.filter(Boolean).length).not.toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});
