import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { liveRequestQuery, requestOptionsQuery } from '../../../api/requests';
import { useMe } from '../../../app/use-me';
import { PageTitle } from '../../../components/PageTitle';
import { formatDuration } from '../../../format/duration';
import classes from './EndedScreen.module.css';
import { groupDigits } from '../session/group-digits';
import { forgetLink } from '../patient/kept-link';
import { RatingForm } from './RatingForm';
import type { MyLegView, SessionView } from '../session/session-calls';

const told = [
  'ended_by_professional',
  'professional_lost',
  'interpreter_lost',
  'never_connected',
  'not_replaced',
  'too_long',
] as const;

interface EndedScreenProps {
  mine: MyLegView;
  session: SessionView;
  /** Also done on the way home. */
  onHome?: () => void;
}

/** After the end: how long it was, why it ended, and the professional's opinion. */
export function EndedScreen({ mine, session, onHome }: EndedScreenProps) {
  const { t } = useTranslation('conversation');
  const [, navigate] = useLocation();
  const me = useMe();
  const client = useQueryClient();
  const professional = mine.party === 'professional';
  const reason = told.find((known) => known === session.reason);
  const talked = session.talkSeconds > 0;
  useEffect(() => {
    forgetLink(session.id);
    // The start page must not show the request as running for a moment.
    void client.invalidateQueries({ queryKey: liveRequestQuery.queryKey });
    void client.invalidateQueries({ queryKey: requestOptionsQuery.queryKey });
  }, [client, session.id]);
  const home = (): void => {
    onHome?.();
    navigate('/');
  };
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <PageTitle>{t('ended.title')}</PageTitle>
        {reason && !(professional && reason === 'ended_by_professional') && (
          <p>{t(`ended.reason.${reason}`)}</p>
        )}
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t('ended.duration')}</dt>
          <dd className="figures">
            {talked ? formatDuration(session.talkSeconds) : t('ended.never')}
          </dd>
        </div>
        <div>
          <dt>{t('ended.bookingLabel')}</dt>
          <dd className="figures">{groupDigits(session.bookingNumber)}</dd>
        </div>
      </dl>
      {professional && talked && !mine.rated ? (
        <RatingForm sessionId={session.id} onDone={home} />
      ) : me === undefined ? null : me ? (
        <Button size="lg" onClick={home}>
          {t(
            me.role === 'operator'
              ? 'backToConsole'
              : professional && !talked
                ? 'ended.again'
                : 'home',
          )}
        </Button>
      ) : (
        <p className={classes.over}>{t('ended.closePage')}</p>
      )}
    </div>
  );
}
