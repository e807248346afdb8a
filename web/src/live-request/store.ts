import { useSyncExternalStore } from 'react';
import type { RequestView } from '../api/requests';
import { observeServiceTime } from '../time/device-clock';
import { newerRequest } from './newer-request';
import { forgetRequestId, keepRequestId } from './remembered-id';

export interface Shown {
  /** The request on screen: the live one, or one whose outcome has not been put aside yet. */
  request: RequestView | null;
  /** False until the service has said whether there is one. */
  known: boolean;
  /** The last request was cancelled: said once, on the form. */
  cancelled: boolean;
}

const nothing: Shown = { request: null, known: false, cancelled: false };
let shown: Shown = nothing;
/** The newest view ever received, also after it was put aside: a late event must not bring it back. */
let latest: RequestView | null = null;
const listeners = new Set<() => void>();

export function useShownRequest(): Shown {
  return useSyncExternalStore(subscribe, () => shown);
}

export function shownRequest(): RequestView | null {
  return shown.request;
}

/** Takes a view from any way it came: an answer, an event, a synchronisation. */
export function receiveRequest(view: RequestView): void {
  const newest = newerRequest(latest, view);
  if (newest === latest) {
    if (!shown.known) change({ ...shown, known: true });
    return;
  }
  latest = newest;
  observeServiceTime(newest.now);
  if (newest.state === 'cancelled' || (newest.state === 'done' && !isRatedHere(newest))) {
    forgetRequestId();
    change({ request: null, known: true, cancelled: newest.state === 'cancelled' });
  } else {
    keepRequestId(newest.id);
    change({ request: newest, known: true, cancelled: false });
  }
}

/** The conversation's own page asks how it was; one on the telephone has no other page than the request's. */
function isRatedHere({ professionalLine, sessionId }: RequestView): boolean {
  return professionalLine === 'telephone' && sessionId !== null;
}

/** The service said that nothing is live, and no outcome waits to be read. */
export function receiveNoRequest(): void {
  if (!shown.known) change({ ...shown, known: true });
}

/** The member puts the outcome aside, or starts anew. */
export function dismissRequest(): void {
  forgetRequestId();
  change({ request: null, known: true, cancelled: false });
}

/** Another person may sign in next on this page. */
export function resetRequest(): void {
  forgetRequestId();
  latest = null;
  change(nothing);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: Shown): void {
  shown = next;
  for (const tell of listeners) tell();
}
