import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { liveRequestQuery } from '../api/requests';
import { useConnection } from '../live/connection-state';
import { useLiveEvent, useOnConnect } from '../live/use-live-event';
import { isOver } from './newer-request';
import { settle, syncRequest } from './refresh';
import { receiveRequest, useShownRequest } from './store';
import { useOpenSession } from './use-open-session';

const syncMillis = 5000;

/** Keeps the member's one request true on every page, whatever events are lost. Shows nothing. */
export function LiveRequestWatcher() {
  const { request } = useShownRequest();
  const live = request !== null && !isOver(request);
  const connected = useConnection() === 'connected';
  const painted = useIdle();
  const query = useQuery({
    ...liveRequestQuery,
    refetchOnWindowFocus: 'always',
    refetchInterval: live && !connected ? syncMillis : false,
  });

  useEffect(() => {
    if (query.data !== undefined) void settle(query.data);
  }, [query.data, query.dataUpdatedAt]);

  useLiveEvent('request:changed', receiveRequest, painted);
  useOnConnect(() => void query.refetch(), painted);
  useEffect(() => {
    if (!live || !connected) return undefined;
    const timer = setInterval(() => void syncRequest(), syncMillis);
    return () => clearInterval(timer);
  }, [live, connected]);

  useOpenSession(request);
  return null;
}

/** True once the browser has painted and has a moment: the live connection's code can wait until then. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setIdle(true), 200);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: 1500 });
    return () => cancelIdleCallback(handle);
  }, []);
  return idle;
}
