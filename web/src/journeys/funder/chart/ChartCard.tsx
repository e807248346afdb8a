import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UsageReportView } from '../../../api/funder';
import { Choice } from '../../../components/Choice';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageLabel } from '../../../languages/catalogue';
import classes from './ChartCard.module.css';
import { otherLanguages, servedAndUnmet, sessionsByLanguage } from './chart-data';

// The library of the chart weighs more than the rest of the page.
const UsageChart = lazy(() => import('./UsageChart'));
const height = 360;

/** The months at a glance, by language or by what was served. */
export function ChartCard({ report }: { report: UsageReportView }) {
  const { t } = useTranslation('funder');
  const locale = useLocale();
  const [view, setView] = useState<'language' | 'served'>('language');
  const byLanguage = view === 'language';
  const data = byLanguage ? sessionsByLanguage(report) : servedAndUnmet(report);
  const nameOf = (part: string) => {
    if (part === 'served' || part === 'unmet') return t(`chart.${part}`);
    return part === otherLanguages ? t('chart.other') : capitalise(languageLabel(part, locale));
  };
  const colourOf = (part: string, place: number) => {
    if (part === 'unmet') return 'var(--funder-unmet)';
    return part === otherLanguages ? 'var(--funder-other)' : `var(--funder-${place + 1})`;
  };
  return (
    <section className={classes.card} aria-labelledby="funder-chart">
      <div className={classes.head}>
        <h2 id="funder-chart">{byLanguage ? t('chart.byLanguage') : t('chart.byOutcome')}</h2>
        <Choice
          label={t('chart.view')}
          hideLabel
          look="chips"
          value={view}
          options={[
            { value: 'language', label: t('chart.viewLanguage') },
            { value: 'served', label: t('chart.viewServed') },
          ]}
          onChange={setView}
        />
      </div>
      <div className={classes.chart} role="img" aria-label={t('chart.inTable')}>
        <Suspense fallback={<Skeleton height={height} radius="lg" />}>
          <UsageChart data={data} nameOf={nameOf} colourOf={colourOf} height={height} />
        </Suspense>
      </div>
      <ul className={classes.legend} aria-hidden="true">
        {data.parts.map((part, place) => (
          <li key={part}>
            <span style={{ background: colourOf(part, place) }} />
            {nameOf(part)}
          </li>
        ))}
      </ul>
      {!byLanguage && report.byMonth.some(({ hidden }) => hidden) && (
        <p className={classes.note}>{t('chart.gaps')}</p>
      )}
    </section>
  );
}
