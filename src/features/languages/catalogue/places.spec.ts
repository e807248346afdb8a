import { describe, expect, it } from '@jest/globals';
import { countryLabel, countryNames, regionNames } from '../search/name-places.js';
import { languageCatalogue } from './catalogue.js';
import { countryAliases, regions } from './places.js';

const spoken = new Set(languageCatalogue.flatMap((language) => language.countries));
const ids = new Set(languageCatalogue.map((language) => language.id));

describe('country names', () => {
  it('have aliases only for countries of the catalogue', () => {
    expect(Object.keys(countryAliases).filter((code) => !spoken.has(code))).toEqual([]);
  });

  it('begin with the one of the interface', () => {
    expect(countryNames('DE', 'fr')).toEqual(['Allemagne', 'Germany']);
    expect(countryNames('DE', 'en')).toEqual(['Germany', 'Allemagne']);
    expect(countryNames('MM', 'fr')).toContain('Birmanie');
    expect(countryNames('CI', 'en')).toContain('Ivory Coast');
  });

  it.each(['', 'A', 'AFG', 'af', 'QQ', '1Z', 'é!'])('are none for %j', (code) => {
    expect(countryLabel(code, 'fr')).toBeUndefined();
    expect(countryNames(code, 'fr')).toEqual([]);
  });
});

describe('regions', () => {
  it('name languages of the catalogue, each once', () => {
    for (const { languages } of regions) {
      expect(languages.filter((id) => !ids.has(id))).toEqual([]);
      expect(new Set(languages).size).toBe(languages.length);
    }
  });

  it('tell the place of a language among those spoken there', () => {
    expect(regionNames('ckb', 'fr')).toContainEqual({ name: 'Kurdistan', position: 1 });
    expect(regionNames('uig', 'en')[0]).toEqual({ name: 'East Turkestan', position: 0 });
    expect(regionNames('pol', 'fr')).toEqual([]);
  });
});
