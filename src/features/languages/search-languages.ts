import { languageCatalogue } from './catalogue/catalogue.js';
import type { InterfaceLocale, Language } from './language.js';
import type { MatchedField } from './search/build-index.js';
import { compareMatches, matchLanguage } from './search/match-language.js';
import { prepareText } from './search/match-text.js';
import { prepareCatalogue } from './search/prepared-catalogue.js';

export type { MatchedField } from './search/build-index.js';

export interface LanguageSearchOptions {
  /** Default: the whole catalogue. Give the same array again and its index is made only once. */
  readonly catalogue?: readonly Language[];
  /** Decides the label order and which label is told as `text` when both match. Default: fr. */
  readonly locale?: InterfaceLocale;
  /** At most this many results. Default: all. */
  readonly limit?: number;
}

/** A language that was found, and by which of its texts. */
export interface LanguageMatch {
  readonly language: Language;
  readonly matched: MatchedField;
  readonly text: string;
}

/**
 * The languages that a query may mean, best first: exact, then beginning of a name, beginning of a word,
 * piece of a name, one typo; in each of these label and autonym, alias, dialect, country, number or id;
 * then how typical the language is of that country, how much it is asked for (`demandOrder`), its label.
 * A query without letter or digit gives the whole catalogue in label order. Never throws.
 */
export function searchLanguages(
  query: string,
  { catalogue = languageCatalogue, locale = 'fr', limit = Infinity }: LanguageSearchOptions = {},
): LanguageMatch[] {
  const { byLabel, index } = prepareCatalogue(catalogue, locale);
  const count = Math.max(0, limit);
  const typed = prepareText(query);
  if (typed.whole === '') {
    return byLabel
      .slice(0, count)
      .map((language) => ({ language, matched: 'label', text: language.label[locale] }));
  }
  // The index is in label order and the sort is stable: what is equal otherwise stays in that order.
  return index()
    .flatMap((indexed) => {
      const match = matchLanguage(typed, indexed);
      return match ? [{ indexed, match }] : [];
    })
    .sort((a, b) => compareMatches(a.match, b.match) || a.indexed.demand - b.indexed.demand)
    .slice(0, count)
    .map(({ indexed, match }) => ({
      language: indexed.language,
      matched: match.entry.field,
      text: match.entry.text,
    }));
}
