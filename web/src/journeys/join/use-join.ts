import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { detailOf, hasCode } from '../../api/api-error';
import { reconnectSocket } from '../../live/socket';
import { secondsUntil } from '../conversation/session/talk-clock';
import { observeServiceTime, serviceNow } from '../../time/device-clock';
import { myLegQuery, previewJoin, takeJoin } from '../conversation/session/session-calls';
import { hasJoined, noteJoined } from './joined-note';

/** Milliseconds until an interpreter who is early is let in, or the page asks again; false: nothing to wait for. */
function pauseUntilHour(error: Error | null): number | false {
  if (!hasCode(error, 'LINK_NOT_YET')) return false;
  const left = secondsUntil(String(detailOf(error, 'startsAt')), serviceNow());
  return Math.min(Math.max(left, 1), 20) * 1000;
}

/**
 * The way through a one-time link. A browser that took it before goes straight back into the call: after a
 * reload by its own note, after closing the tab because the service knows it by its cookie.
 */
export function useJoin(token: string) {
  const client = useQueryClient();
  const [returning] = useState(() => hasJoined(token));
  const take = useMutation({
    mutationFn: (_how: 'tap' | 'return') => takeJoin(token),
    onSuccess: async (mine) => {
      noteJoined(token);
      observeServiceTime(mine.session.now);
      client.setQueryData(myLegQuery(mine.session.id, mine.legId).queryKey, mine);
      // The service reads the cookie of this leg at the handshake.
      await reconnectSocket();
    },
  });
  const preview = useQuery({
    queryKey: ['join', token],
    queryFn: ({ signal }) => previewJoin(token, signal),
    // Once it is taken there is nothing left to ask, whatever the network does.
    enabled: !returning && take.isIdle,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => pauseUntilHour(state.error),
  });
  const comesBack = returning || (preview.data?.taken ?? false);
  const retake = useEffectEvent(() => {
    if (take.isIdle) take.mutate('return');
  });
  useEffect(() => {
    if (comesBack) retake();
  }, [comesBack]);
  return {
    preview: comesBack ? undefined : preview.data,
    mine: take.data,
    busy: take.isPending,
    /** Joined by a tap on this page just now, so that the browser may be asked for the microphone. */
    tapped: take.isSuccess && take.variables === 'tap',
    error: take.error ?? preview.error,
    join: () => take.mutate('tap'),
    retry: () => (preview.error ? void preview.refetch() : take.mutate('tap')),
  };
}
