import { capitalise } from '../../../languages/capitalise';
import { dialectById, languageById, languageLabel } from '../../../languages/catalogue';
import type { Locale } from '../../../i18n/locales';

/** A language and its dialect in words: in a sentence, as a title, and the catalogue's entry. */
export function languageWords(language: string, dialect: string | null, locale: Locale) {
  const label = languageLabel(language, locale);
  return {
    label,
    title: capitalise(label),
    entry: languageById(language),
    dialect: dialect === null ? null : (dialectById(language, dialect)?.label[locale] ?? dialect),
  };
}
