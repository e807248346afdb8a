import { getRequest, type RequestView } from '../api/requests';
import { send } from '../live/socket';
import { isOver } from './newer-request';
import { rememberedRequestId } from './remembered-id';
import { receiveNoRequest, receiveRequest, shownRequest } from './store';

/** Takes the service's answer to "is something live?"; where nothing is, asks how the former one ended. */
export async function settle(live: RequestView | null): Promise<void> {
  if (live) return receiveRequest(live);
  const shown = shownRequest();
  if (shown && isOver(shown)) return;
  const id = shown?.id ?? rememberedRequestId();
  if (id === null) return receiveNoRequest();
  try {
    receiveRequest(await getRequest(id));
  } catch {
    // Another person's request, or one long gone: there is nothing to show for it.
    receiveNoRequest();
  }
}

/** Asks over the live connection whether the request shown has a newer version. Faults are left to the next turn. */
export async function syncRequest(): Promise<void> {
  const shown = shownRequest();
  if (!shown || isOver(shown)) return;
  try {
    const answer = await send('request:sync', { requestId: shown.id, version: shown.version });
    if (answer.request) receiveRequest(answer.request);
  } catch {
    // The banner says that the connection is lost; polling over HTTP goes on meanwhile.
  }
}
