import { meQuery } from '../api/me';
import { liveRequestQuery, requestOptionsQuery } from '../api/requests';
import { readOfflineNote } from './offline-note';
import { queryClient } from './query-client';

/** Asks for what the first screen shows while its code still starts; faults show where the data is used. */
export function fetchFirstData(): void {
  void queryClient.prefetchQuery(meQuery);
  // A device that never showed the request page has nobody signed in: it would only be refused.
  if (location.pathname !== '/' || readOfflineNote() === null) return;
  void queryClient.prefetchQuery({ ...requestOptionsQuery, retry: false });
  void queryClient.prefetchQuery({ ...liveRequestQuery, retry: false });
}
