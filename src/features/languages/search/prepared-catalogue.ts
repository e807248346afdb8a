import type { InterfaceLocale, Language } from '../language.js';
import { buildIndex, type IndexedLanguage } from './build-index.js';
import { sortByLabel } from './sort-by-label.js';

/** A catalogue sorted once, and made searchable at the first search: showing the list must not wait. */
export interface PreparedCatalogue {
  readonly byLabel: readonly Language[];
  /** In the order of `byLabel`. */
  readonly index: () => readonly IndexedLanguage[];
}

const prepared: Readonly<Record<InterfaceLocale, WeakMap<readonly Language[], PreparedCatalogue>>> =
  { fr: new WeakMap(), en: new WeakMap() };

/** The same answer for the same array and locale, made only once. */
export function prepareCatalogue(
  catalogue: readonly Language[],
  locale: InterfaceLocale,
): PreparedCatalogue {
  const known = prepared[locale].get(catalogue);
  if (known) return known;
  const byLabel = sortByLabel(catalogue, locale);
  let index: readonly IndexedLanguage[] | undefined;
  const made = { byLabel, index: () => (index ??= buildIndex(byLabel, locale)) };
  prepared[locale].set(catalogue, made);
  return made;
}
