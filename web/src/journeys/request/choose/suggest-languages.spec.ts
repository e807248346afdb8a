import { describe, expect, it } from '@jest/globals';
import { suggestLanguages } from './suggest-languages';

const ids = (options: Parameters<typeof suggestLanguages>[0]): [string, string[]][] =>
  suggestLanguages(options).map(({ kind, languages }) => [kind, languages.map(({ id }) => id)]);

describe('what is offered before anything is typed', () => {
  it('is the favourites, then recent ones that are none', () => {
    expect(
      ids({
        favouriteLanguages: ['rus', 'apd'],
        recentLanguages: ['apd', 'tir', 'kat'],
        coveredLanguages: ['rus', 'apd', 'tir', 'kat', 'sqi'],
      }),
    ).toEqual([
      ['favourites', ['rus', 'apd']],
      ['recent', ['tir', 'kat']],
    ]);
  });

  it('keeps to four recent ones', () => {
    expect(
      ids({
        favouriteLanguages: [],
        recentLanguages: ['rus', 'apd', 'tir', 'kat', 'sqi', 'som'],
        coveredLanguages: [],
      }),
    ).toEqual([['recent', ['rus', 'apd', 'tir', 'kat']]]);
  });

  it('is what is asked for most, among the covered ones, for a newcomer', () => {
    expect(
      ids({
        favouriteLanguages: [],
        recentLanguages: [],
        coveredLanguages: ['pol', 'ukr', 'rus'],
      }),
    ).toEqual([['frequent', ['rus', 'ukr', 'pol']]]);
  });

  it('leaves out what the catalogue does not know', () => {
    expect(ids({ favouriteLanguages: ['xxx'], recentLanguages: [], coveredLanguages: [] })).toEqual(
      [],
    );
  });
});
