import type { Locale } from './error-codes.js';

/** The user's language from Accept-Language; French unless English is asked for first. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'fr';
}
