import { describe, expect, it } from '@jest/globals';
import type { Language } from '../language.js';
import { prepareText } from '../search/match-text.js';
import { countryLabel } from '../search/name-places.js';
import { languageCatalogue } from './catalogue.js';
import { demandOrder } from './demand.js';

const seed =
  'arb ary arq aeb apd apc arz acm tir amh rus ukr kat hye sqi ron rom bul srp hrv bos tur kmr ckb pes ' +
  'prs pus urd ben pan tam som snk bam dyu ful fuf sus wol lin mnk zdj pcm por spa cmn vie mon bod che ' +
  'aze pol eng';

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

const everyText = ({ label, autonym, aliases, dialects, invitation }: Language): string[] => [
  ...[label.fr, label.en, autonym, invitation, ...aliases],
  ...dialects.flatMap((dialect) => [dialect.label.fr, dialect.label.en]),
];

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('the language catalogue', () => {
  const ids = languageCatalogue.map((language) => language.id);

  it('holds at least 75 languages, the seed list among them', () => {
    expect(ids.length).toBeGreaterThanOrEqual(75);
    expect(seed.split(' ').filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each([
    ['id', ids],
    ['French label', languageCatalogue.map(({ label }) => label.fr)],
    ['English label', languageCatalogue.map(({ label }) => label.en)],
    ['autonym', languageCatalogue.map(({ autonym }) => autonym)],
    ['keypad number', languageCatalogue.map(({ keypad }) => keypad)],
  ])('gives no %s twice', (_, values) => {
    expect(repeated(values)).toEqual([]);
  });

  it('orders by demand only languages that it holds, each once', () => {
    expect(demandOrder.filter((id) => !ids.includes(id))).toEqual([]);
    expect(repeated(demandOrder)).toEqual([]);
  });
});

describe.each(languageCatalogue.map((language) => [language.id, language] as const))(
  'the catalogue’s %s',
  (id, language) => {
    it('has an ISO 639-3 id and a keypad number outside the reserved ones', () => {
      expect(id).toMatch(/^[a-z]{3}$/);
      expect(language.keypad).toMatch(/^[1-9][0-9]$/);
      expect(['15', '17', '18', '99']).not.toContain(language.keypad);
    });

    it('has a lower-case French and a capitalised English label', () => {
      expect(language.label.fr).toMatch(/^\p{Ll}/u);
      expect(language.label.en).toMatch(/^\p{Lu}/u);
    });

    it('has texts that are composed, trimmed and not empty', () => {
      for (const text of everyText(language)) {
        expect(text).not.toBe('');
        expect(text).toBe(text.trim().normalize('NFC'));
      }
    });

    it('is written in the direction of its script', () => {
      const direction = rightToLeft.test(language.autonym) ? 'rtl' : 'ltr';
      expect(language.direction).toBe(direction);
      expect(rightToLeft.test(language.invitation)).toBe(direction === 'rtl');
    });

    it('has no alias that says the same as another name of it', () => {
      const names = [language.label.fr, language.label.en, language.autonym];
      const wholes = (texts: readonly string[]) => texts.map((text) => prepareText(text).whole);
      const aliases = wholes(language.aliases);
      expect(repeated(aliases)).toEqual([]);
      expect(aliases.filter((alias) => alias === '' || wholes(names).includes(alias))).toEqual([]);
    });

    it('is spoken in countries that exist, each named once', () => {
      expect(language.countries.length).toBeGreaterThan(0);
      expect(repeated(language.countries)).toEqual([]);
      expect(language.countries.filter((code) => !countryLabel(code, 'fr'))).toEqual([]);
      expect(language.countries.filter((code) => !countryLabel(code, 'en'))).toEqual([]);
    });

    it('has dialects with ids that are kebab-case and its own', () => {
      const dialects = language.dialects.map((dialect) => dialect.id);
      expect(dialects.filter((dialect) => !/^[a-z]+(-[a-z]+)*$/.test(dialect))).toEqual([]);
      expect(repeated(dialects)).toEqual([]);
    });
  },
);
