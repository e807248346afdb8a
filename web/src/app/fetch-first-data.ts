import { meQuery } from '../api/me';
import { liveRequestQuery, requestOptionsQuery } from '../api/requests';
import { settle } from '../live-request/refresh';
import { queryClient } from './query-client';

/** A service that answers slower than this finds the outline of the page already there, in milliseconds. */
const patience = 300;

/**
 * Takes what the first screen shows and was asked for before this code was there, so that the first paint is already
 * the page: the outline first, and the page a moment later, is twice the work. Faults show where the data is used.
 * @returns resolves when it is there, or late
 */
export async function fetchFirstData(): Promise<void> {
  const waited = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([Promise.all(firstQueries()), waited]);
}

function firstQueries(): Promise<void>[] {
  const me = queryClient.prefetchQuery(meQuery);
  if (location.pathname !== '/') return [me];
  return [
    me,
    queryClient.prefetchQuery({ ...requestOptionsQuery, retry: false }),
    queryClient.fetchQuery({ ...liveRequestQuery, retry: false }).then(settle, () => undefined),
  ];
}
