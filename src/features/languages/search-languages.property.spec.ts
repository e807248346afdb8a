import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languageCatalogue } from './catalogue/catalogue.js';
import type { Language } from './language.js';
import { searchLanguages } from './search-languages.js';

const firstPage = 10;
const aLanguage = fc.constantFrom(...languageCatalogue);
const namesOf = ({ label, autonym, aliases }: Language): string[] => [
  ...[label.fr, label.en, autonym],
  ...aliases,
];
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  // Halves of surrogate pairs too: a browser can send them.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('ﷺ'.repeat(300), 'İ'.repeat(99), '\u0301', '(', '[a-z', '\\', '__proto__'),
);
const summary = (query: string, catalogue?: readonly Language[]): string[] =>
  searchLanguages(query, { catalogue }).map((match) =>
    [match.language.id, match.matched, match.text].join(' '),
  );

/** One slip of the finger at each place of a text, of one kind. */
const slips: Readonly<Record<string, (text: string, at: number, letter: string) => string>> = {
  missing: (text, at) => text.slice(0, at) + text.slice(at + 1),
  exchanged: (text, at) =>
    text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  replaced: (text, at, letter) => text.slice(0, at) + letter + text.slice(at + 1),
  'too many': (text, at, letter) => text.slice(0, at) + letter + text.slice(at),
};

describe('every language', () => {
  it.each(languageCatalogue.map((language) => [language.id, language] as const))(
    'is on the first page for each of its names: %s',
    (id, language) => {
      for (const name of namesOf(language)) {
        const found = searchLanguages(name, { limit: firstPage }).map((match) => match.language.id);
        expect([name, ...found]).toContain(id);
      }
    },
  );

  it.each(Object.keys(slips))('is found by its label with one letter %s', (kind) => {
    fc.assert(
      fc.property(
        aLanguage,
        fc.constantFrom('fr' as const, 'en' as const),
        fc.nat(),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
        (language, locale, place, letter) => {
          const label = language.label[locale];
          fc.pre((label.match(/\p{L}/gu)?.length ?? 0) >= 5);
          const typed = slips[kind]?.(label, place % label.length, letter) ?? '';
          const found = searchLanguages(typed).map((match) => match.language.id);
          expect([typed, ...found]).toContain(language.id);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is found alike in capitals, without accents, with hyphens for spaces, with zero-width characters', () => {
    fc.assert(
      fc.property(aLanguage, fc.nat(), (language, choice) => {
        const names = namesOf(language);
        const name = names[choice % names.length] ?? '';
        const expected = summary(name);
        expect(summary(name.toUpperCase())).toEqual(expected);
        expect(summary(name.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))).toEqual(expected);
        expect(summary(name.replaceAll(' ', '-'))).toEqual(expected);
        expect(summary(`\u200f${[...name].join('\u200b')}`)).toEqual(expected);
      }),
    );
  });
});

describe('any query', () => {
  it('is answered without an error, each language at most once', () => {
    fc.assert(
      fc.property(anything, (query) => {
        const ids = searchLanguages(query).map(({ language }) => language.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 500 },
    );
  });

  const aQuery = fc.oneof(
    anything,
    aLanguage.chain((language) => fc.constantFrom(...namesOf(language), ...language.countries)),
    fc.string({ unit: fc.constantFrom(...'aeinorst '), maxLength: 4 }),
  );

  it('is answered in one order, whatever the order of the catalogue', () => {
    const shuffled = fc.shuffledSubarray([...languageCatalogue], {
      minLength: languageCatalogue.length,
    });
    fc.assert(
      fc.property(aQuery, shuffled, (query, catalogue) => {
        expect(summary(query, catalogue)).toEqual(summary(query));
      }),
      { numRuns: 50 },
    );
  });

  it('is cut by the limit, not changed by it', () => {
    fc.assert(
      fc.property(aQuery, fc.nat({ max: 100 }), (query, limit) => {
        expect(searchLanguages(query, { limit })).toEqual(searchLanguages(query).slice(0, limit));
      }),
    );
  });
});
