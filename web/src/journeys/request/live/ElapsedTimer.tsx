import { useTranslation } from 'react-i18next';
import { useServiceNow } from '../../../time/use-service-now';
import { LargeTimer } from './LargeTimer';

/** Time since `since` (ISO 8601), large, by the service's clock; null has not begun. */
export function ElapsedTimer({ since }: { since: string | null }) {
  const { t } = useTranslation('request');
  const now = useServiceNow();
  const seconds = since === null ? 0 : (now - Date.parse(since)) / 1000;
  return <LargeTimer seconds={seconds} label={t('live.elapsed')} />;
}
