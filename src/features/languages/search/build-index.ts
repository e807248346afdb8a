import { demandRank } from '../catalogue/demand.js';
import type { InterfaceLocale, Language } from '../language.js';
import { prepareText, type FoldedText } from './match-text.js';
import { countryNames, regionNames } from './name-places.js';

/** What of a language a query met. */
export type MatchedField = 'label' | 'autonym' | 'alias' | 'dialect' | 'country' | 'keypad' | 'id';

/** One text by which a language is found. */
export interface IndexEntry {
  readonly field: MatchedField;
  readonly text: string;
  readonly folded: FoldedText;
  /** Order among equals: how typical the language is of a country, the keypad number; otherwise 0. */
  readonly position: number;
}

export interface IndexedLanguage {
  readonly language: Language;
  readonly entries: readonly IndexEntry[];
  readonly demand: number;
}

/** The catalogue made ready to search, one item per language, in the order given. */
export function buildIndex(
  catalogue: readonly Language[],
  locale: InterfaceLocale,
): readonly IndexedLanguage[] {
  // A country is named by many of its languages: its names are folded once.
  const folded = new Map<string, FoldedText>();
  const fold = (text: string): FoldedText => {
    const known = folded.get(text) ?? prepareText(text);
    folded.set(text, known);
    return known;
  };
  return catalogue.map((language) => ({
    language,
    entries: textsOf(language, locale).map(([field, text, position = 0]) => {
      return { field, text, position, folded: fold(text) };
    }),
    demand: demandRank(language.id),
  }));
}

type FieldText = readonly [field: MatchedField, text: string, position?: number];

function textsOf(language: Language, locale: InterfaceLocale): FieldText[] {
  const other: InterfaceLocale = locale === 'fr' ? 'en' : 'fr';
  return [
    ['label', language.label[locale]],
    ['label', language.label[other]],
    ['autonym', language.autonym],
    ...language.aliases.map((alias): FieldText => ['alias', alias]),
    ...language.dialects.flatMap(({ label }): FieldText[] => [
      ['dialect', label[locale]],
      ['dialect', label[other]],
    ]),
    ...language.countries.flatMap((code, position) =>
      countryNames(code, locale).map((name): FieldText => ['country', name, position]),
    ),
    ...regionNames(language.id, locale).map(({ name, position }): FieldText => [
      'country',
      name,
      position,
    ]),
    ['keypad', language.keypad, Number(language.keypad)],
    ['id', language.id],
  ];
}
