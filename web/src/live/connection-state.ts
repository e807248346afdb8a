import { useSyncExternalStore } from 'react';

/** `idle`: no page needs the connection yet. */
export type Connection = 'idle' | 'connecting' | 'connected' | 'lost';

let state: Connection = 'idle';
const listeners = new Set<() => void>();

export function setConnection(next: Connection): void {
  if (next === state) return;
  state = next;
  for (const tell of listeners) tell();
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
