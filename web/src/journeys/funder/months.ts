import type { Locale } from '../../i18n/locales';

/** `YYYY-MM`, `count` months later; earlier where negative. */
export function shiftMonth(month: string, count: number): string {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** Months from first to last, both included. */
export function countMonths(from: string, to: string): number {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return number(to) - number(from) + 1;
}

/** `nov. 2026`, `Nov 2026`; `long`: `novembre 2026`. */
export function monthLabel(
  month: string,
  locale: Locale,
  length: 'short' | 'long' = 'short',
): string {
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    month: length,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}
