import { meQuery } from '../api/me';
import { liveRequestQuery, requestOptionsQuery } from '../api/requests';
import { settle } from '../live-request/refresh';
import { queryClient } from './query-client';

/**
 * Takes what the first screen shows and was asked for before this code was there, so that the first paint is already
 * the page. Faults show where the data is used.
 */
export function fetchFirstData(): void {
  void queryClient.prefetchQuery(meQuery);
  if (location.pathname !== '/') return;
  void queryClient.prefetchQuery({ ...requestOptionsQuery, retry: false });
  queryClient.fetchQuery({ ...liveRequestQuery, retry: false }).then(settle, () => undefined);
}
