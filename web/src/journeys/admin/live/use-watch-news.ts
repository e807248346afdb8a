import { useThrottledCallback } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { watchQuery } from '../../../api/admin';
import { useLiveEvent, useOnConnect } from '../../../live/use-live-event';

/** In a busy network news come in bunches; one fetch answers for all of them. */
const restMillis = 700;

/** Fetches the live view again whenever something in the network changes, and after each reconnection. */
export function useWatchNews(networkId: string): void {
  const client = useQueryClient();
  const refresh = useThrottledCallback(
    () => void client.invalidateQueries({ queryKey: watchQuery(networkId).queryKey }),
    restMillis,
  );
  useLiveEvent('network:changed', (news) => {
    if (news.networkId === networkId) refresh();
  });
  useOnConnect(refresh);
}
