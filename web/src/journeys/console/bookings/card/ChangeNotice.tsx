import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Watched } from '../rules/what-changed';
import classes from './Notice.module.css';

/** Says, before somebody answers, that the booking is no longer the one that they began to answer. */
export function ChangeNotice({ changes }: { changes: readonly Watched[] }) {
  const { t } = useTranslation('agency-bookings');
  const root = useRef<HTMLDivElement>(null);
  const what = changes.map((one) => t(`change.what.${one}`)).join(', ');
  useEffect(() => {
    // In braces: newer browsers answer a promise, which React would take for what cleans up.
    void root.current?.scrollIntoView({ block: 'nearest' });
  }, [what]);
  return (
    <div ref={root} className={classes.notice} role="alert">
      <IconAlertTriangle size={24} aria-hidden />
      <div>
        <p className={classes.title}>{t('change.title')}</p>
        <p>{what === '' ? t('change.other') : t('change.some', { what })}</p>
        <p>{t('change.again')}</p>
      </div>
    </div>
  );
}
