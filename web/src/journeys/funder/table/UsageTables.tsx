import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UsageReportView } from '../../../api/funder';
import { Choice } from '../../../components/Choice';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageLabel } from '../../../languages/catalogue';
import { monthLabel } from '../months';
import { useReasonWords } from '../use-reason-words';
import type { FigureColumn } from './columns';
import { FigureTable } from './FigureTable';
import classes from './UsageTables.module.css';

const views = ['language', 'month', 'both'] as const;
type View = (typeof views)[number];

/** The figures, by language, by month, or by both. */
export function UsageTables({ report }: { report: UsageReportView }) {
  const { t } = useTranslation('funder');
  const [view, setView] = useState<View>('language');
  const tables = { language: ByLanguage, month: ByMonth, both: ByBoth };
  const Table = tables[view];
  return (
    <section className={classes.section} aria-labelledby="funder-table">
      <div className={classes.head}>
        <h2 id="funder-table">{t('table.title')}</h2>
        <Choice
          label={t('table.view')}
          hideLabel
          look="chips"
          value={view}
          options={views.map((value) => ({ value, label: t(`table.by.${value}`) }))}
          onChange={setView}
        />
      </div>
      <Table report={report} />
      <p className={classes.note}>
        {t('table.note')}{' '}
        {report.hideCountsUnder > 1 && t('hidden.explained', { most: report.hideCountsUnder - 1 })}
      </p>
    </section>
  );
}

/** The columns that name a row. */
function useHeads() {
  const { t } = useTranslation('funder');
  const locale = useLocale();
  const language: FigureColumn & { name: 'language' } = {
    name: 'language',
    sortBy: (row) => languageLabel(row.language!, locale),
    show: (row) => capitalise(languageLabel(row.language!, locale)),
  };
  const month = (presentMonth: string): FigureColumn & { name: 'month' } => ({
    name: 'month',
    sortBy: (row) => row.month!,
    show: (row) =>
      row.month === presentMonth
        ? t('table.presentMonth', { month: monthLabel(row.month, locale) })
        : monthLabel(row.month!, locale),
  });
  return { language, month };
}

function ByLanguage({ report }: { report: UsageReportView }) {
  const { t } = useTranslation('funder');
  const { language } = useHeads();
  const reasonWords = useReasonWords();
  return (
    <FigureTable
      label={t('table.by.language')}
      heads={[language]}
      rows={report.byLanguage.map((row) => ({
        ...row,
        key: row.language,
        mainReason: row.reasons?.[0] && reasonWords(row.reasons[0]),
      }))}
      first={{ column: 'sessions', direction: 'descending' }}
      totals={{ ...report.totals, key: 'totals' }}
    />
  );
}

function ByMonth({ report }: { report: UsageReportView }) {
  const { t } = useTranslation('funder');
  const { month } = useHeads();
  return (
    <FigureTable
      label={t('table.by.month')}
      heads={[month(report.presentMonth)]}
      rows={report.byMonth.map((row) => ({ ...row, key: row.month }))}
      first={{ column: 'month', direction: 'descending' }}
      totals={{ ...report.totals, key: 'totals' }}
    />
  );
}

function ByBoth({ report }: { report: UsageReportView }) {
  const { t } = useTranslation('funder');
  const { language, month } = useHeads();
  return (
    <FigureTable
      label={t('table.by.both')}
      heads={[language, month(report.presentMonth)]}
      rows={report.rows.map((row) => ({ ...row, key: `${row.month} ${row.language}` }))}
      first={{ column: 'month', direction: 'descending' }}
      totals={{ ...report.totals, key: 'totals' }}
    />
  );
}
