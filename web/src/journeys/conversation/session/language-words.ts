import {
  dialectById,
  languageById,
  languageLabel,
} from '../../../../../src/features/languages/catalogue/find-language';
import type { Locale } from '../../../i18n/locales';

/** A language as a title: its label with a capital, and the name in itself. */
export function languageWords(language: string, dialect: string | null, locale: Locale) {
  const label = languageLabel(language, locale);
  const known = languageById(language);
  return {
    label,
    title: label.charAt(0).toLocaleUpperCase(locale) + label.slice(1),
    autonym: known?.autonym ?? '',
    direction: known?.direction ?? ('ltr' as const),
    dialect: dialect === null ? null : (dialectById(language, dialect)?.label[locale] ?? dialect),
  };
}
