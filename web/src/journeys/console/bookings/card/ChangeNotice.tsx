import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyBookingView } from '../../../../api/agency-bookings';
import { formatDuration } from '../../../../format/duration';
import type { Watched } from '../rules/what-changed';
import { useBookingWords } from '../use-booking-words';
import type { Changes } from '../use-seen';
import classes from './Notice.module.css';

/** Says, before somebody answers, that the booking is no longer the one that they began to answer. */
export function ChangeNotice({ changes }: { changes: Changes }) {
  const { t } = useTranslation('agency-bookings');
  const root = useRef<HTMLDivElement>(null);
  const former = useFormerWords();
  const what = changes.what
    .map((one) => {
      const was = former(one, changes.before);
      const name = t(`change.what.${one}`);
      return was === null ? name : t('change.was', { name, was });
    })
    .join(', ');
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

/** What stood there before, where it can be said in a few words. */
function useFormerWords(): (fact: Watched, before: AgencyBookingView) => string | null {
  const { t } = useTranslation('agency-bookings');
  const words = useBookingWords();
  return (fact, before) => {
    if (fact === 'hour') return words.hour(before.startsAt);
    if (fact === 'length') return formatDuration(before.minutes * before.slots * 60);
    if (fact === 'language') return words.languageIn(before);
    if (fact === 'subject') return t(`subject.${before.subject}`);
    return fact === 'interpreter' ? before.wishedInterpreter : null;
  };
}
