import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation, useParams } from 'wouter';
import { ApiError } from '../../api/api-error';
import { useErrorWords } from '../../app/use-error-words';
import { PageSkeleton } from '../../components/PageSkeleton';
import { PageTitle } from '../../components/PageTitle';
import { Conversation } from './Conversation';
import { Stage, StageMessage } from './Stage';
import type { MyLegView } from './session/session-calls';
import { useSession } from './session/use-session';

/** `/entretien/:sessionId`: the conversation of whoever holds a leg of it, before, during and after. */
export default function ConversationPage() {
  const { sessionId } = useParams<{ sessionId: string }>();
  const { query, mine, observe, over } = useSession(sessionId);
  // No voice of this page could reach a call on the telephone: the request's own page follows it.
  if (mine && mine.session.state !== 'ended' && isOnTelephone(mine))
    return <Redirect to="/" replace />;
  return (
    <Stage>
      {mine ? (
        <Conversation
          key={mine.legId}
          mine={mine}
          over={over}
          onSession={observe}
          refresh={() => void query.refetch()}
        />
      ) : query.error ? (
        <NotThere error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Stage>
  );
}

function isOnTelephone({ session, legId }: MyLegView): boolean {
  return session.legs.some(({ id, carrier }) => id === legId && carrier === 'twilio');
}

/** No such session for this browser, or no answer. */
function NotThere({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('conversation');
  const words = useErrorWords();
  const [, navigate] = useLocation();
  const hidden = error instanceof ApiError && error.status >= 400 && error.status < 500;
  return (
    <StageMessage
      role="alert"
      title={<PageTitle>{t(hidden ? 'unknown.title' : 'titlePlain')}</PageTitle>}
      actions={
        <>
          {!hidden && (
            <Button size="lg" onClick={onRetry}>
              {t('retry', { ns: 'common' })}
            </Button>
          )}
          <Button size="lg" variant={hidden ? 'filled' : 'default'} onClick={() => navigate('/')}>
            {t('home')}
          </Button>
        </>
      }
    >
      <p>{hidden ? t('unknown.detail') : words(error)}</p>
    </StageMessage>
  );
}
