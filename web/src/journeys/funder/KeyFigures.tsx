import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UsageReportView } from '../../api/funder';
import { formatDuration } from '../../format/duration';
import { useLocale } from '../../i18n/use-locale';
import { Count, formatNumber, formatShare, Hidden, shareServed, Wait } from './figures';
import classes from './KeyFigures.module.css';

/** The four figures that a funder is asked for. */
export function KeyFigures({ totals }: { totals: UsageReportView['totals'] }) {
  const { t } = useTranslation('funder');
  const locale = useLocale();
  const served = shareServed(totals);
  const standing = totals.modes.find(({ mode }) => mode === 'standing')?.sessions;
  return (
    <dl className={`${classes.figures} figures`}>
      <Figure
        name={t('key.sessions')}
        value={<Count value={totals.sessions} />}
        detail={standing ? t('key.standing', { count: standing }) : undefined}
      />
      <Figure
        name={t('key.minutes')}
        value={totals.minutes === null ? <Hidden /> : formatNumber(totals.minutes, locale)}
        detail={t('key.minutesDetail')}
      />
      <Figure
        name={t('key.wait')}
        value={<Wait seconds={totals.waitingP50} of={totals.sessions} />}
        detail={
          totals.waitingP90 === null
            ? undefined
            : t('key.waitDetail', { duration: formatDuration(totals.waitingP90) })
        }
      />
      <Figure
        name={t('key.served')}
        value={served === null ? <Hidden /> : formatShare(served, locale)}
        detail={totals.unmet === null ? undefined : t('key.unmet', { count: totals.unmet })}
      />
    </dl>
  );
}

function Figure(props: { name: string; value: ReactNode; detail?: string | undefined }) {
  return (
    <div className={classes.figure}>
      <dt>{props.name}</dt>
      <dd className={classes.value}>{props.value}</dd>
      {props.detail && <dd className={classes.detail}>{props.detail}</dd>}
    </div>
  );
}
