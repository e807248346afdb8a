import type { Locale } from '../i18n/locales';

/** An amount in euros: `12,50 €`, `€12.50`. @param cents integer */
export function formatEuros(cents: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
  }).format(cents / 100);
}
