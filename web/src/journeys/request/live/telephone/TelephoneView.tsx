import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../api/requests';
import { useErrorWords } from '../../../../app/use-error-words';
import { PageSkeleton } from '../../../../components/PageSkeleton';
import { dismissRequest } from '../../../../live-request/store';
import { EndedScreen } from '../../../conversation/after/EndedScreen';
import { LiveHero } from '../LiveHero';
import classes from '../LivePage.module.css';
import { TelephoneTalk } from './TelephoneTalk';
import { useFollowedSession } from './use-followed-session';

interface TelephoneViewProps {
  request: RequestView;
  sessionId: string;
}

/** A conversation that runs on the telephone, watched from here until it is rated. */
export function TelephoneView({ request, sessionId }: TelephoneViewProps) {
  const { query, mine, observe, over } = useFollowedSession(sessionId);
  if (!mine) {
    if (query.error && !over)
      return (
        <NotThere request={request} onRetry={() => void query.refetch()} error={query.error} />
      );
    return <PageSkeleton />;
  }
  const { session } = mine;
  // Where they never talked the request fails, and its own page says why.
  if (session.state === 'ended' && (request.state === 'done' || session.interpreterInAt !== null))
    return <EndedScreen mine={mine} session={session} onHome={dismissRequest} />;
  return (
    <TelephoneTalk
      request={request}
      mine={mine}
      session={session}
      over={over}
      onSession={observe}
    />
  );
}

interface NotThereProps {
  request: RequestView;
  error: Error;
  onRetry: () => void;
}

function NotThere({ request, error, onRetry }: NotThereProps) {
  const { t } = useTranslation('request');
  const words = useErrorWords();
  return (
    <div className={classes.page}>
      <LiveHero request={request} title={t('live.ongoing')} />
      <section className={classes.card} role="alert">
        <p>{words(error)}</p>
        <Button size="lg" onClick={onRetry}>
          {t('retry', { ns: 'common' })}
        </Button>
        {request.state === 'done' && (
          <Button size="lg" variant="subtle" onClick={dismissRequest}>
            {t('unmet.other')}
          </Button>
        )}
      </section>
    </div>
  );
}
