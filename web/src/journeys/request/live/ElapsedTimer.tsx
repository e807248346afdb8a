import { useTranslation } from 'react-i18next';
import { formatTimer } from '../../../format/duration';
import { useServiceNow } from '../../../time/use-service-now';
import classes from './ElapsedTimer.module.css';

/** Time since `since` (ISO 8601), large, by the service's clock; null has not begun. */
export function ElapsedTimer({ since }: { since: string | null }) {
  const { t } = useTranslation('request');
  const now = useServiceNow();
  const seconds = since === null ? 0 : (now - Date.parse(since)) / 1000;
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
