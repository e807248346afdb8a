import { useTranslation } from 'react-i18next';
import { formatTimer } from '../../../format/duration';
import { useServiceNow } from '../../../time/use-service-now';
import classes from './ElapsedTimer.module.css';

/** Time since `since`, large, by the service's clock. */
export function ElapsedTimer({ since }: { since: string }) {
  const { t } = useTranslation('request');
  const seconds = (useServiceNow() - Date.parse(since)) / 1000;
  return (
    <p className={classes.timer} role="timer" aria-label={t('live.elapsed')}>
      <span className={`${classes.figure} figures`}>{formatTimer(seconds)}</span>
      <span className={classes.wave} aria-hidden>
        <i />
        <i />
        <i />
        <i />
        <i />
      </span>
    </p>
  );
}
