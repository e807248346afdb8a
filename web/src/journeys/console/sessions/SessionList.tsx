import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { hasCode } from '../../../api/api-error';
import { useErrorWords } from '../../../app/use-error-words';
import { formatTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageLabel } from '../../../languages/catalogue';
import { groupDigits } from '../../conversation/session/group-digits';
import { remakeInterpreterLink, type AgencySessionView } from '../console-calls';
import type { Handover } from './HandedOver';
import classes from './SessionList.module.css';

interface SessionListProps {
  sessions: AgencySessionView[];
  onLink: (handover: Handover) => void;
}

/** What the agency is interpreting now. */
export function SessionList({ sessions, onLink }: SessionListProps) {
  const { t } = useTranslation('console');
  return (
    <section className={classes.root} aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('sessions.title')}</h2>
      {sessions.length === 0 ? (
        <p className={classes.none}>{t('sessions.none')}</p>
      ) : (
        <ul className={classes.list}>
          {sessions.map((session) => (
            <SessionRow key={session.sessionId} session={session} onLink={onLink} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface SessionRowProps {
  session: AgencySessionView;
  onLink: (handover: Handover) => void;
}

function SessionRow({ session, onLink }: SessionRowProps) {
  const { t } = useTranslation('console');
  const locale = useLocale();
  const words = useErrorWords();
  const { sessionId, bookingNumber, interpreterLabel, state } = session;
  const link = useMutation({
    mutationFn: () => remakeInterpreterLink(sessionId),
    onSuccess: ({ url, expiresAt }) =>
      onLink({
        sessionId,
        bookingNumber,
        interpreter: interpreterLabel,
        url,
        expiresAt,
        first: false,
      }),
  });
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <p className={classes.name}>
          {capitalise(languageLabel(session.language, locale))}
          <span className={classes.state} data-state={state}>
            {t(`sessions.state.${state}`)}
          </span>
        </p>
        <p className={`${classes.aside} figures`}>
          {[
            interpreterLabel,
            t('sessions.number', { number: groupDigits(bookingNumber) }),
            session.networkName,
            t('sessions.since', { time: formatTime(session.startedAt, locale) }),
          ].join(' · ')}
        </p>
        {link.error && (
          <p role="alert" className={classes.fault}>
            {hasCode(link.error, 'SESSION_UNKNOWN', 'SESSION_STATE')
              ? t('sessions.notYours')
              : words(link.error)}
          </p>
        )}
      </div>
      <div className={classes.actions}>
        {session.mine && (
          <Button className={classes.join} component={Link} href={`/entretien/${sessionId}`}>
            {t('sessions.join')}
          </Button>
        )}
        {session.professionalLine === 'browser' && (
          <Button variant="default" loading={link.isPending} onClick={() => link.mutate()}>
            {t('sessions.link')}
          </Button>
        )}
      </div>
    </li>
  );
}
