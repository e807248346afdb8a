import { Button, Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usageCsvAddress, usageReportQuery, type UsageReportView } from '../../api/funder';
import { useErrorWords } from '../../app/use-error-words';
import { useMe } from '../../app/use-me';
import { PageTitle } from '../../components/PageTitle';
import { useLocale } from '../../i18n/use-locale';
import { ChartCard } from './chart/ChartCard';
import { ReportFilters } from './filters/ReportFilters';
import classes from './FunderPage.module.css';
import { KeyFigures } from './KeyFigures';
import { monthLabel } from './months';
import { UsageTables } from './table/UsageTables';
import { UnmetReasons } from './UnmetReasons';
import { useReportChoice } from './use-report-choice';

/** `/financeur`: what a network did with the funder's money. */
export default function FunderPage() {
  const { t } = useTranslation('funder');
  const { t: common } = useTranslation('common');
  const words = useErrorWords();
  const [choice, choose] = useReportChoice();
  const hasNetwork = (useMe()?.networks.length ?? 0) > 0;
  const report = useQuery({ ...usageReportQuery(choice), enabled: hasNetwork });
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle>{t('title')}</PageTitle>
        {report.data && <Subject report={report.data} />}
      </div>
      {!hasNetwork && <p className={classes.empty}>{t('noNetwork')}</p>}
      {report.error && (
        <div className={classes.fault} role="alert">
          <p>{words(report.error)}</p>
          <div className={classes.ways}>
            <Button variant="default" onClick={() => void report.refetch()}>
              {common('retry')}
            </Button>
            <Button variant="default" onClick={() => choose({})}>
              {t('startOver')}
            </Button>
          </div>
        </div>
      )}
      {hasNetwork && !report.data && !report.error && <Waiting />}
      {report.data && (
        <>
          <ReportFilters report={report.data} onChoose={choose} />
          <div className={classes.body} data-stale={report.isPlaceholderData || undefined}>
            <Report report={report.data} />
          </div>
        </>
      )}
    </div>
  );
}

/** Which network and which months the figures are of; on paper it replaces the filters. */
function Subject({ report }: { report: UsageReportView }) {
  const { t } = useTranslation('funder');
  const locale = useLocale();
  return (
    <p>
      {t('subject', {
        network: report.network.name,
        from: monthLabel(report.from, locale, 'long'),
        to: monthLabel(report.to, locale, 'long'),
      })}
    </p>
  );
}

function Report({ report }: { report: UsageReportView }) {
  const { t } = useTranslation('funder');
  const locale = useLocale();
  if (report.rows.length === 0) return <p className={classes.empty}>{t('empty')}</p>;
  const { network, from, to } = report;
  return (
    <>
      <KeyFigures totals={report.totals} />
      <ChartCard report={report} />
      <UnmetReasons totals={report.totals} />
      <UsageTables report={report} />
      <Button
        component="a"
        className={classes.download}
        variant="default"
        leftSection={<IconDownload size={20} aria-hidden="true" />}
        href={usageCsvAddress({ network: network.slug, from, to }, locale)}
        download
      >
        {t('download')}
      </Button>
    </>
  );
}

function Waiting() {
  const { t } = useTranslation('common');
  return (
    <div className={classes.body} role="status" aria-label={t('loading')}>
      <Skeleton height={72} radius="lg" />
      <Skeleton height={120} radius="lg" />
      <Skeleton height={420} radius="lg" />
    </div>
  );
}
