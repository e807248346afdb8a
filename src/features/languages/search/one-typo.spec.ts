import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOneTypoAway } from './one-typo.js';

/** The textbook table of distances (optimal string alignment), to check the one-pass answer against. */
function distance(a: string, b: string): number {
  const row = (i: number): number[] => table[i] ?? [];
  const table: number[][] = [...Array(a.length + 1)].map(() => Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => row(i)[j] ?? Infinity;
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 || j === 0) row(i)[j] = i + j;
      else {
        const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
        const moved = swap ? at(i - 2, j - 2) + 1 : Infinity;
        row(i)[j] = Math.min(change, moved, at(i - 1, j) + 1, at(i, j - 1) + 1);
      }
    }
  }
  return at(a.length, b.length);
}

describe('isOneTypoAway', () => {
  it.each([
    ['same', 'pachto', 'pachto', true],
    ['one replaced', 'pacjto', 'pachto', true],
    ['one missing', 'pahto', 'pachto', true],
    ['one too many', 'pacchto', 'pachto', true],
    ['two exchanged', 'pahcto', 'pachto', true],
    ['first missing', 'achto', 'pachto', true],
    ['last missing', 'pacht', 'pachto', true],
    ['two replaced', 'pajjto', 'pachto', false],
    ['two exchanged across a third', 'phcato', 'pachto', false],
    ['half typed', 'pach', 'pachto', false],
  ])('%s: %s for %s', (_, typed, text, expected) => {
    expect(isOneTypoAway(typed, text, false)).toBe(expected);
  });

  it.each([
    ['pasho', 'pashto', true],
    ['pahs', 'pashto', true],
    ['rigri', 'tigrigna', true],
    ['rogri', 'tigrigna', false],
  ])('half typed: %s for %s', (typed, text, expected) => {
    expect(isOneTypoAway(typed, text, true)).toBe(expected);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  it('agrees with the table of distances', () => {
    fc.assert(
      fc.property(word, word, (typed, text) => {
        expect(isOneTypoAway(typed, text, false)).toBe(distance(typed, text) <= 1);
      }),
      { numRuns: 3000 },
    );
  });

  it('half typed, agrees with it for some beginning of the text', () => {
    fc.assert(
      fc.property(word, word, (typed, text) => {
        const beginnings = [...Array(text.length + 1).keys()].map((end) => text.slice(0, end));
        const expected = beginnings.some((beginning) => distance(typed, beginning) <= 1);
        expect(isOneTypoAway(typed, text, true)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });
});
