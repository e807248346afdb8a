import { isLocale, type Locale } from './locales';

const storageKey = 'truchement-locale';

/** The language to begin with: the one chosen on this device, else English where the browser prefers it. */
export function firstLocale(): Locale {
  const kept = readKept();
  if (kept) return kept;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr';
}

export function keepLocale(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Private browsing without storage: the choice lasts as long as the page.
  }
}

export function readKept(): Locale | null {
  try {
    const kept = localStorage.getItem(storageKey);
    return isLocale(kept) ? kept : null;
  } catch {
    return null;
  }
}
