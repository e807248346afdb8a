import { countryAliases, regions } from '../catalogue/places.js';
import type { InterfaceLocale } from '../language.js';

const displayNames = new Map<InterfaceLocale, Intl.DisplayNames>();

/** The country's name in the interface's language; undefined for a code that names no country. */
export function countryLabel(code: string, locale: InterfaceLocale): string | undefined {
  let names = displayNames.get(locale);
  if (!names) {
    names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    displayNames.set(locale, names);
  }
  return /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined;
}

/** Every name under which a country is searched, the one in the asked locale first. */
export function countryNames(code: string, locale: InterfaceLocale): string[] {
  const official = [countryLabel(code, locale), countryLabel(code, otherThan(locale))];
  const names = [...official, ...(countryAliases[code] ?? [])];
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The names of the regions where a language is spoken, and its place (0 first) among their languages. */
export function regionNames(
  languageId: string,
  locale: InterfaceLocale,
): { name: string; position: number }[] {
  return regions.flatMap(({ label, aliases, languages }) => {
    const position = languages.indexOf(languageId);
    if (position < 0) return [];
    const names = new Set([label[locale], label[otherThan(locale)], ...aliases]);
    return [...names].map((name) => ({ name, position }));
  });
}

function otherThan(locale: InterfaceLocale): InterfaceLocale {
  return locale === 'fr' ? 'en' : 'fr';
}
