import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportChoice, UsageReportView } from '../../../api/funder';
import { Choice } from '../../../components/Choice';
import { useLocale } from '../../../i18n/use-locale';
import { monthLabel } from '../months';
import {
  changeEnd,
  changeStart,
  lastMonths,
  offeredMonths,
  quickChoiceOf,
  quickChoices,
} from './periods';
import classes from './ReportFilters.module.css';

interface ReportFiltersProps {
  report: UsageReportView;
  onChoose: (choice: ReportChoice) => void;
}

/** Which network, which months. Every change shows at once; there is nothing to confirm. */
export function ReportFilters({ report, onChoose }: ReportFiltersProps) {
  const { t } = useTranslation('funder');
  const locale = useLocale();
  const { network, from, to, presentMonth } = report;
  const months = offeredMonths(report).map((month) => ({
    value: month,
    label: monthLabel(month, locale, 'long'),
  }));
  const choose = (period: { from: string; to: string }) =>
    onChoose({ network: network.slug, ...period });
  return (
    <form className={classes.filters} onSubmit={(event) => event.preventDefault()}>
      {report.networks.length > 1 && (
        <NativeSelect
          className={classes.network}
          label={t('filters.network')}
          value={network.slug}
          data={report.networks.map(({ slug, name }) => ({ value: slug, label: name }))}
          onChange={(event) => onChoose({ network: event.currentTarget.value, from, to })}
        />
      )}
      <Choice
        label={t('filters.period')}
        look="chips"
        value={quickChoiceOf({ from, to }, presentMonth)}
        options={quickChoices.map((count) => ({
          value: count,
          label: t('filters.lastMonths', { count: Number(count) }),
        }))}
        onChange={(count) => choose(lastMonths(Number(count), presentMonth))}
      />
      <NativeSelect
        label={t('filters.from')}
        value={from}
        data={months}
        onChange={(event) => choose(changeStart(event.currentTarget.value, to))}
      />
      <NativeSelect
        label={t('filters.to')}
        value={to}
        data={months}
        onChange={(event) => choose(changeEnd(event.currentTarget.value, from))}
      />
    </form>
  );
}
