import { describe, expect, it } from '@jest/globals';
import { languageCatalogue } from './catalogue/catalogue.js';
import { searchLanguages } from './search-languages.js';

const idsFor = (query: string): string[] =>
  searchLanguages(query).map(({ language }) => language.id);

describe('searchLanguages finds first', () => {
  it.each([
    ['a French label', 'tigrigna', 'tir'],
    ['an English label', 'Tigrinya', 'tir'],
    ['a label without accents, in capitals', 'GEORGIEN', 'kat'],
    ['an autonym', 'پښتو', 'pus'],
    ['an autonym of another keyboard', 'فارسي', 'pes'],
    ['an alias with Arabic kaf and yeh', 'كردي', 'ckb'],
    ['an autonym with vowel points', 'عَرَبِي سُودَانِي', 'apd'],
    ['an autonym without its joiner letter', 'ozbekcha', 'uzb'],
    ['one Chinese character', '文', 'cmn'],
    ['peul', 'peul', 'ful'],
    ['poular', 'poular', 'ful'],
    ['fula', 'fula', 'ful'],
    ['dioula', 'dioula', 'dyu'],
    ['jula', 'jula', 'dyu'],
    ['pachtou', 'pachtou', 'pus'],
    ['pashto', 'pashto', 'pus'],
    ['pachto', 'pachto', 'pus'],
    ['tigrignia', 'tigrignia', 'tir'],
    ['dari by what it is called elsewhere', 'persan d’Afghanistan', 'prs'],
    ['a typo', 'rusee', 'rus'],
    ['two letters exchanged', 'pashot', 'pus'],
    ['two letters exchanged', 'somlai', 'som'],
    ['a typo in the first letter', 'zourdou', 'urd'],
    ['a typo while typing', 'tirgin', 'tir'],
    ['a beginning', 'tigrin', 'tir'],
    ['words in another order', 'sorani kurde', 'ckb'],
    ['words from two names', 'arabe Khartoum', 'apd'],
    ['a word and a country', 'kurde Iran', 'ckb'],
    ['small words between', 'arabe de la Syrie', 'apc'],
    ['spaces forgotten', 'arabesoudanais', 'apd'],
    ['a dialect', 'shingazidja', 'zdj'],
    ['a dialect', 'guègue', 'sqi'],
    ['a dialect', 'hazaragi', 'prs'],
    ['a keypad number', '54', 'tir'],
    ['a keypad number in Persian digits', '۵۴', 'tir'],
    ['an ISO id', 'prs', 'prs'],
    ['a country', 'Érythrée', 'tir'],
    ['a country by its former name', 'Birmanie', 'mya'],
    ['a country in English', 'Ivory Coast', 'dyu'],
    ['initials of a country', 'RDC', 'lin'],
    ['a region', 'tchetchenie', 'che'],
    ['a region', 'Xinjiang', 'uig'],
    ['a region', 'Tibet', 'bod'],
    ['a country not recognised by all', 'Palestine', 'apc'],
    ['a country without an ISO code', 'Kosovo', 'sqi'],
  ])('%s: %s', (_, query, id) => {
    expect(idsFor(query)[0]).toBe(id);
  });

  it.each([
    ['Afghanistan', ['prs', 'pus', 'uzb']],
    ['afghan', ['prs', 'pus', 'uzb']],
    ['Kurdistan', ['kmr', 'ckb']],
    ['Congo', ['lin', 'swa', 'kon']],
    ['Guinée', ['fuf', 'sus', 'emk', 'ful']],
    ['Syrie', ['apc', 'kmr']],
    ['Soudan', ['apd', 'arb']],
    ['Sri Lanka', ['tam', 'sin']],
    ['chinois', ['cmn', 'yue', 'wuu']],
    ['arabe', ['arb', 'apd', 'ary', 'arq', 'apc', 'aeb']],
    ['1', ['arb', 'ary', 'arq', 'aeb', 'arz', 'apd', 'apc']],
  ])('%s: in this order', (query, ids) => {
    expect(idsFor(query).slice(0, ids.length)).toEqual(ids);
  });
});

describe('searchLanguages ranks', () => {
  it.each([
    ['exact before beginning', 'berbère', 'kab', 'mnk'],
    ['a label before an alias', 'bini', 'bin', 'bam'],
    ['beginning before a word inside', 'mandin', 'mnk', 'cmn'],
    ['a word inside before a piece', 'mali', 'ful', 'som'],
    ['a piece before a typo', 'omali', 'som', 'bam'],
  ])('%s', (_, query, better, worse) => {
    const ids = idsFor(query);
    const at = (id: string): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
    expect(ids).toContain(better);
    expect(at(better)).toBeLessThan(at(worse));
  });
});

describe('searchLanguages tells', () => {
  it.each([
    ['russe', 'rus', 'label', 'russe'],
    ['Russian', 'rus', 'label', 'Russian'],
    ['русский', 'rus', 'autonym', 'русский'],
    ['farsi', 'pes', 'alias', 'farsi'],
    ['tosque', 'sqi', 'dialect', 'tosque (Sud)'],
    ['Géorgie', 'kat', 'country', 'Géorgie'],
    ['Géorgi', 'kat', 'label', 'géorgien'],
    ['Albanie', 'sqi', 'country', 'Albanie'],
    ['Burma', 'mya', 'country', 'Burma'],
    ['Kurdistan', 'kmr', 'country', 'Kurdistan'],
    ['16', 'apd', 'keypad', '16'],
    ['cmn', 'cmn', 'id', 'cmn'],
  ])('by what %s was found', (query, id, matched, text) => {
    const found = searchLanguages(query).find(({ language }) => language.id === id);
    expect(found).toMatchObject({ matched, text });
  });

  it('the label of the interface when both match', () => {
    expect(searchLanguages('somali', { locale: 'en' })[0]?.text).toBe('Somali');
    expect(searchLanguages('somali', { locale: 'fr' })[0]?.text).toBe('somali');
  });
});

describe('searchLanguages', () => {
  it.each(['', '   ', '’-', '\u200f'])(
    'gives the whole catalogue in label order for %j',
    (query) => {
      for (const locale of ['fr', 'en'] as const) {
        const labels = searchLanguages(query, { locale }).map(
          ({ language }) => language.label[locale],
        );
        expect(labels).toHaveLength(languageCatalogue.length);
        expect(labels).toEqual([...labels].sort(new Intl.Collator(locale).compare));
      }
    },
  );

  it.each([
    ['three letters are not guessed', 'lxo'],
    ['two typos are too many', 'tugrogna'],
    ['a keypad number is not guessed', '99'],
    ['an id is not guessed from its beginning', 'zgx'],
    ['no language of that name', 'klingon'],
    ['one word that fits nothing', 'arabe xyzzy'],
  ])('finds nothing where %s', (_, query) => {
    expect(searchLanguages(query)).toEqual([]);
  });

  it('searches the catalogue it is given, and no other', () => {
    const catalogue = languageCatalogue.filter(({ id }) => ['rus', 'ukr', 'apd'].includes(id));
    const ids = (query: string) =>
      searchLanguages(query, { catalogue }).map(({ language }) => language.id);
    expect(ids('')).toEqual(['apd', 'rus', 'ukr']);
    expect(ids('Ukraine')).toEqual(['ukr', 'rus']);
    expect(ids('pachto')).toEqual([]);
  });

  it.each([
    [0, 0],
    [3, 3],
    [-1, 0],
    [1000, languageCatalogue.length],
  ])('gives at most %d', (limit, count) => {
    expect(searchLanguages('', { limit })).toHaveLength(count);
    expect(searchLanguages('a', { limit }).length).toBeLessThanOrEqual(count);
  });

  it('answers within 2 ms, as the middle of all names', () => {
    const names = languageCatalogue.flatMap(({ label, autonym }) => [label.fr, label.en, autonym]);
    const times = names.map((name) => {
      const start = performance.now();
      searchLanguages(name);
      return performance.now() - start;
    });
    expect(times.sort((a, b) => a - b)[times.length >> 1]).toBeLessThan(2);
  });
});
