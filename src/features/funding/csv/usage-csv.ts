import type { Locale } from '../../../platform/errors/error-codes.js';
import { languageLabel } from '../../languages/index.js';
import type { UsageReportView } from '../report/usage-report.view.js';
import { csvText } from './csv-text.js';

const WORDS = {
  fr: {
    headings: [
      'réseau',
      'mois',
      'code langue',
      'langue',
      'entretiens',
      'minutes',
      'attente médiane (s)',
      'attente 9 sur 10 (s)',
      'demandes non servies',
      'masqué',
    ],
    hidden: 'oui',
    shown: 'non',
    decimal: ',',
  },
  en: {
    headings: [
      'network',
      'month',
      'language code',
      'language',
      'sessions',
      'minutes',
      'median wait (s)',
      '9 of 10 wait (s)',
      'unmet requests',
      'hidden',
    ],
    hidden: 'yes',
    shown: 'no',
    decimal: '.',
  },
} as const;

/** A line per month and language; what is hidden stays empty and is marked in the last column. */
export function usageCsv(report: UsageReportView, locale: Locale): string {
  const { headings, hidden, shown, decimal } = WORDS[locale];
  const lines = report.rows.map((row) => [
    report.network.name,
    row.month,
    row.language,
    languageLabel(row.language, locale),
    row.sessions,
    row.minutes,
    row.waitingP50,
    row.waitingP90,
    row.unmet,
    row.hidden ? hidden : shown,
  ]);
  return csvText([headings, ...lines], decimal);
}

/** For example `usage-garonne-2026-06-2026-11.csv`. */
export function usageCsvName({ network, from, to }: UsageReportView): string {
  return `usage-${network.slug.replace(/[^a-z0-9-]/gi, '')}-${from}-${to}.csv`;
}
