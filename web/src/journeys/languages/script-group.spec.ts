import { describe, expect, it } from '@jest/globals';
import { languageCatalogue } from '../../languages/catalogue';
import { groupsOf, scriptGroup } from './script-group';

describe('scriptGroup', () => {
  it.each([
    ['Türkçe', 'Latin'],
    ['русский', 'Cyrillic'],
    ['پښتو', 'Arabic'],
    ['ትግርኛ', 'Ethiopic'],
    ['ქართული', 'Georgian'],
    ['հայերեն', 'Armenian'],
    ['বাংলা', 'Indic'],
    ['བོད་སྐད', 'Indic'],
    ['ខ្មែរ', 'SoutheastAsia'],
    ['中文', 'EastAsia'],
    ['ⵜⴰⵎⴰⵣⵉⵖⵜ', 'Other'],
  ])('%s is %s', (autonym, group) => {
    expect(scriptGroup(autonym)).toBe(group);
  });

  it('shows each group with letters of its own script', () => {
    for (const { group, sample } of groupsOf(languageCatalogue)) {
      expect([group, scriptGroup(sample)]).toEqual([group, group]);
    }
  });

  it('puts every language of the catalogue into a group that is shown', () => {
    const shown = groupsOf(languageCatalogue).map(({ group }) => group);
    for (const { autonym } of languageCatalogue) expect(shown).toContain(scriptGroup(autonym));
  });
});
