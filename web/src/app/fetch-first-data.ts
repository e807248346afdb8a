import { meQuery } from '../api/me';
import { liveRequestQuery, requestOptionsQuery } from '../api/requests';
import { queryClient } from './query-client';

/** Asks for what the first screen shows while its code still starts; faults show where the data is used. */
export function fetchFirstData(): void {
  void queryClient.prefetchQuery(meQuery);
  if (location.pathname !== '/') return;
  void queryClient.prefetchQuery({ ...requestOptionsQuery, retry: false });
  void queryClient.prefetchQuery({ ...liveRequestQuery, retry: false });
}
