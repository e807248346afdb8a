import { describe, expect, it } from '@jest/globals';
import { withSums } from './count-table.js';
import { hideSmallCounts } from './hide-small-counts.js';

/** The table as a reader sees it, with its sums; `·` for what is hidden. */
function told(counts: number[][], under = 5, isFixed?: (cell: readonly number[]) => boolean) {
  const table = withSums(counts);
  const hiding = hideSmallCounts(table, under, isFixed);
  if (!('hidden' in hiding)) return 'exposed';
  return table.map((row, r) => row.map((n, c) => (hiding.hidden[r]![c] ? '·' : n)).join(' '));
}

describe('hiding small counts', () => {
  it('tells everything where nothing is small', () => {
    expect(
      told([
        [5, 12],
        [0, 7],
      ]),
    ).toEqual(['5 12 17', '0 7 7', '5 19 24']);
  });

  it('hides three more with one small count, the cheapest rectangle of counts', () => {
    expect(
      told([
        [3, 40, 9],
        [20, 8, 30],
        [50, 60, 6],
      ]),
    ).toEqual(['· 40 · 52', '· 8 · 58', '50 60 6 116', '73 108 45 226']);
  });

  it('needs no more counts where small ones protect each other, but hides their small sum too', () => {
    expect(
      told([
        [3, 2, 9],
        [4, 1, 30],
      ]),
    ).toEqual(['· · 9 14', '· · 30 35', '· · 39 49']);
  });

  it('hides the sums of a table too small to tell', () => {
    expect(told([[2]])).toEqual(['· ·', '· ·']);
  });

  it('hides more where two rings of hidden counts hang together by one, which their sums would tell', () => {
    const lines = told([
      [3, 4, 20, 20],
      [4, 3, 20, 20],
      [20, 2, 3, 4],
      [20, 20, 4, 3],
    ]) as string[];
    expect(lines.slice(0, 2)).toEqual(['· · 20 20 47', '· · 20 20 47']);
    expect(lines[2]).not.toBe('20 · · · 29');
  });

  it('does not take ones that add up to their number for hidden', () => {
    // Four ones in a square: who knows that hidden means at least 1 reads them from the sums 22 = 20 + 1 + 1.
    const lines = told([
      [1, 1, 20],
      [1, 1, 20],
      [20, 20, 20],
    ]) as string[];
    expect(lines[0]).not.toBe('· · 20 22');
  });

  it('says so where the fixed cells give a small count away', () => {
    const isFixed = ([, column]: readonly number[]) => column === 2;
    expect(told([[3, 0]], 5, isFixed)).toBe('exposed');
  });

  it('hides nothing where the setting is 0 or 1', () => {
    expect(told([[1, 2]], 0)).toEqual(['1 2 3', '1 2 3']);
    expect(told([[1, 2]], 1)).toEqual(['1 2 3', '1 2 3']);
  });
});
