import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { hasCode } from '../../api/api-error';
import { reconnectSocket } from '../../live/socket';
import { observeServiceTime } from '../../time/device-clock';
import { myLegQuery, previewJoin, takeJoin } from '../conversation/session/session-calls';
import { hasJoined, noteJoined } from './joined-note';

/**
 * The way through a one-time link. A browser that took it before goes straight back into the call: after a
 * reload by its own note, after closing the tab because the service knows it by its cookie.
 */
export function useJoin(token: string) {
  const client = useQueryClient();
  // As the page was opened: joining by a tap makes a note too, and is no return.
  const [returning] = useState(() => hasJoined(token));
  const preview = useQuery({
    queryKey: ['join', token],
    queryFn: ({ signal }) => previewJoin(token, signal),
    enabled: !returning,
    refetchOnWindowFocus: false,
  });
  const take = useMutation({
    mutationFn: () => takeJoin(token),
    onSuccess: async (mine) => {
      noteJoined(token);
      observeServiceTime(mine.session.now);
      client.setQueryData(myLegQuery(mine.session.id, mine.legId).queryKey, mine);
      // The service reads the cookie of this leg at the handshake.
      await reconnectSocket();
    },
  });
  const retake = useEffectEvent(() => take.mutate());
  const used = hasCode(preview.error, 'LINK_USED');
  useEffect(() => {
    if (returning || used) retake();
  }, [returning, used]);
  const resuming = (returning || used) && !take.isError && !take.data;
  return {
    preview: preview.data,
    mine: take.data,
    busy: take.isPending || resuming,
    /** Joined by a tap on this page just now, so that the browser may be asked for the microphone. */
    tapped: take.isSuccess && !returning && !used,
    error: take.error ?? (used ? null : preview.error),
    join: () => take.mutate(),
    retry: () => (preview.error && !used ? void preview.refetch() : take.mutate()),
  };
}
