import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { hasCode } from '../../../api/api-error';
import { useLiveEvent, useOnConnect } from '../../../live/use-live-event';
import { observeServiceTime } from '../../../time/device-clock';
import { newestSession } from '../../../voice/negotiation';
import { myLegQuery, type MyLegView, type SessionView } from './session-calls';

/** My part in a session, kept up to date by events and, after every gap, by asking again. */
export function useSession(sessionId: string, legId?: string) {
  const client = useQueryClient();
  const query = useQuery(myLegQuery(sessionId, legId));
  const { refetch } = query;
  const observe = useCallback(
    (arrived: SessionView) => {
      if (arrived.id !== sessionId) return;
      observeServiceTime(arrived.now);
      client.setQueryData(
        myLegQuery(sessionId, legId).queryKey,
        (known: MyLegView | undefined) =>
          known && { ...known, session: newestSession(known.session, arrived) },
      );
    },
    [client, sessionId, legId],
  );
  useLiveEvent('session:changed', observe);
  useOnConnect(() => void refetch());
  // The leg asked for is over and the answer is about another one that this browser holds.
  const another = legId !== undefined && query.data !== undefined && query.data.legId !== legId;
  return {
    query,
    mine: another ? undefined : query.data,
    observe,
    /** The session goes on without this party: its place was given up or taken away. */
    over: another || hasCode(query.error, 'SESSION_ENDED'),
  };
}
