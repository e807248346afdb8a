import { describe, expect, it } from '@jest/globals';
import { sortRows, type SortValue } from './sort-rows';

const sorted = (values: SortValue[], direction: 'ascending' | 'descending') =>
  sortRows(values, (value) => value, direction, 'fr');

describe('sorting a table', () => {
  it('sorts numbers by size and words by the alphabet of the reader', () => {
    expect(sorted([10, 9, 100], 'descending')).toEqual([100, 10, 9]);
    expect(sorted(['pachto', 'éwé', 'farsi'], 'ascending')).toEqual(['éwé', 'farsi', 'pachto']);
  });

  it('puts what is hidden last either way', () => {
    expect(sorted([null, 5, 7], 'ascending')).toEqual([5, 7, null]);
    expect(sorted([null, 5, 7], 'descending')).toEqual([7, 5, null]);
  });
});
