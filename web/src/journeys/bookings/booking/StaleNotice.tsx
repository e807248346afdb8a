import { useTranslation } from 'react-i18next';
import type { BookingView } from '../../../api/bookings';
import { useLocale } from '../../../i18n/use-locale';
import { serviceNow } from '../../../time/device-clock';
import { bookingWords } from './booking-words';
import classes from './StaleNotice.module.css';
import { whatChanged } from './what-changed';

interface StaleNoticeProps {
  /** As it was on screen. */
  former: BookingView;
  now: BookingView;
  /** Whether something typed was kept. */
  kept?: boolean;
}

/** What changed of a booking while somebody was about to change it. */
export function StaleNotice({ former, now, kept = false }: StaleNoticeProps) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const fields = whatChanged(former, now).map((field) => t(`stale.field.${field}`));
  return (
    <div role="alert" className={classes.notice}>
      <p className={classes.title}>{t('stale.title')}</p>
      {fields.length > 0 && <p>{t('stale.changed', { fields: fields.join(', ') })}</p>}
      <p>{bookingWords(now, t, locale, serviceNow())}</p>
      <p>{t(kept ? 'stale.kept' : 'stale.plain')}</p>
    </div>
  );
}
