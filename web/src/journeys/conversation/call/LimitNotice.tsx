import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useServiceNow } from '../../../time/use-service-now';
import { limitWarning } from '../session/limit-warning';
import type { SessionView } from '../session/session-calls';
import classes from './CallBanners.module.css';

const everyMillis = 2000;

/** Warns that the conversation's time is nearly over. Its words change once, so that a reader says them twice in all. */
export function LimitNotice({ session }: { session: Pick<SessionView, 'limitAt'> }) {
  const { t } = useTranslation('conversation');
  const warning = limitWarning(session.limitAt, useServiceNow(true, everyMillis));
  return (
    <div className={classes.root} aria-live="assertive">
      {warning !== null && (
        <div className={classes.banner}>
          <IconClockExclamation size={24} aria-hidden />
          <p>{t(`limit.${warning}`)}</p>
        </div>
      )}
    </div>
  );
}
