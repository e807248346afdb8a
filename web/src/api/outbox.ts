import { queryOptions } from '@tanstack/react-query';
import type { OutboxMessageView } from './generated';
import { http } from './http';

export type { OutboxMessageView };

export const outboxQuery = queryOptions({
  queryKey: ['outbox'],
  queryFn: ({ signal }) => http.get<OutboxMessageView[]>('/api/outbox', { signal }),
  refetchInterval: 2000,
  staleTime: 0,
});
