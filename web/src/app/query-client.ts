import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error';
import { knownAs, meQuery } from '../api/me';

/** A 401 outside the sign-in page means that the session is over: the shell then shows the sign-in page. */
function noteSignedOut(error: unknown): void {
  if (!(error instanceof ApiError) || error.status !== 401) return;
  if (queryClient.getQueryData(meQuery.queryKey))
    queryClient.setQueryData(meQuery.queryKey, knownAs(null));
}

/** Our own mistakes are not repeated; a lost network or a service that restarts is tried again. */
function retryable(failures: number, error: unknown): boolean {
  if (!navigator.onLine) return false;
  if (error instanceof ApiError && error.status >= 400 && error.status < 500) return false;
  return failures < 2;
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteSignedOut }),
  mutationCache: new MutationCache({ onError: noteSignedOut }),
  defaultOptions: {
    queries: { retry: retryable, staleTime: 15_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
