import { useEffect, useEffectEvent } from 'react';
import type { ServerToClientEvents } from '../../../src/features/live/events';
import { getSocket, type LiveSocket } from './socket';

/** Calls `handler` on every `event` of the service while mounted. An event may be lost: also sync. */
export function useLiveEvent<E extends keyof ServerToClientEvents>(
  event: E,
  handler: ServerToClientEvents[E],
  enabled = true,
): void {
  const handle = useEffectEvent(handler as (...args: unknown[]) => void);
  useEffect(() => {
    if (!enabled) return undefined;
    const listener = (...args: unknown[]): void => handle(...args);
    return withSocket((socket) => {
      socket.on(event, listener as never);
      return () => socket.off(event, listener as never);
    });
  }, [event, enabled]);
}

/** Calls `onConnect` each time the connection is made again (and at once when it stands). */
export function useOnConnect(onConnect: () => void, enabled = true): void {
  const handle = useEffectEvent(onConnect);
  useEffect(() => {
    if (!enabled) return undefined;
    const listener = (): void => handle();
    return withSocket((socket) => {
      if (socket.connected) listener();
      socket.on('connect', listener);
      return () => socket.off('connect', listener);
    });
  }, [enabled]);
}

function withSocket(use: (socket: LiveSocket) => () => void): () => void {
  let gone = false;
  let cleanUp: (() => void) | undefined;
  void getSocket().then((socket) => {
    if (!gone) cleanUp = use(socket);
  });
  return () => {
    gone = true;
    cleanUp?.();
  };
}
