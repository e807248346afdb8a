import type { Dialect, InterfaceLocale, Language } from '../language.js';
import { UNDETERMINED, UNDETERMINED_LABEL } from '../undetermined.js';
import { languageCatalogue } from './catalogue.js';

const byId: ReadonlyMap<string, Language> = new Map(
  languageCatalogue.map((language) => [language.id, language]),
);

/** The language with this ISO 639-3 id; undefined where the catalogue has none. */
export function languageById(id: string): Language | undefined {
  return byId.get(id);
}

/**
 * The label to show for a language id. An id that the catalogue does not know (a row written by a newer
 * version) comes back as it is: a list must not fail for one unknown name.
 */
export function languageLabel(id: string, locale: InterfaceLocale): string {
  if (id === UNDETERMINED) return UNDETERMINED_LABEL[locale];
  return byId.get(id)?.label[locale] ?? id;
}

/** The dialect of a language; undefined where the language or its dialect is unknown. */
export function dialectById(languageId: string, dialectId: string): Dialect | undefined {
  return byId.get(languageId)?.dialects.find((dialect) => dialect.id === dialectId);
}
