import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../format/duration';
import { useLocale } from '../../i18n/use-locale';
import type { Locale } from '../../i18n/locales';
import classes from './figures.module.css';

/** A number as the reader writes it. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: digits,
  }).format(value);
}

/** A share as `94 %`, cut off, so that a hundred means all. */
export function formatShare(share: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { style: 'percent' }).format(
    Math.floor(share * 100) / 100,
  );
}

/** Of the requests, which share had a conversation; null where hidden or none was made. */
export function shareServed(of: { sessions: number | null; unmet: number | null }): number | null {
  if (of.sessions === null || of.unmet === null || of.sessions + of.unmet === 0) return null;
  return of.sessions / (of.sessions + of.unmet);
}

/** What stands in place of a figure that is not told. */
export function Hidden() {
  const { t } = useTranslation('funder');
  return <span className={classes.hidden}>{t('hidden.mark')}</span>;
}

/** There is nothing to tell: no session, so no wait. */
export function Nothing() {
  const { t } = useTranslation('funder');
  return (
    <span className={classes.hidden}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('nothing')}</span>
    </span>
  );
}

/** A count; null: hidden. */
export function Count({ value }: { value: number | null }) {
  const locale = useLocale();
  return value === null ? <Hidden /> : <>{formatNumber(value, locale)}</>;
}

/** Seconds in words. `of`: the sessions waited for, which tells hidden from none. */
export function Wait({ seconds, of }: { seconds: number | null; of: number | null }) {
  if (seconds !== null) return <>{formatDuration(seconds)}</>;
  return of === null ? <Hidden /> : <Nothing />;
}
