import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLiveEvent, useOnConnect } from '../../../live/use-live-event';
import { observeServiceTime } from '../../../time/device-clock';
import { newestSession } from '../../../voice/negotiation';
import { myLegQuery, type MyLegView, type SessionView } from './session-calls';

/** My part in a session, kept up to date by events and, after every gap, by asking again. */
export function useSession(sessionId: string) {
  const client = useQueryClient();
  const query = useQuery(myLegQuery(sessionId));
  const { refetch } = query;
  const observe = useCallback(
    (arrived: SessionView) => {
      if (arrived.id !== sessionId) return;
      observeServiceTime(arrived.now);
      client.setQueryData(
        myLegQuery(sessionId).queryKey,
        (known: MyLegView | undefined) =>
          known && { ...known, session: newestSession(known.session, arrived) },
      );
    },
    [client, sessionId],
  );
  useLiveEvent('session:changed', observe);
  useOnConnect(() => void refetch());
  return { query, mine: query.data, observe };
}
