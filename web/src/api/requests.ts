import { queryOptions } from '@tanstack/react-query';
import type {
  CallBackDto,
  CreateRequestDto,
  ForecastView,
  HistoryView,
  RequestOptionsView,
  RequestView,
} from './generated';
import { http } from './http';

export type { ForecastView, HistoryView, RequestOptionsView, RequestView };
export type { HistoryItemView, OfferOfRequestView } from './generated';

export type NewRequest = CreateRequestDto;

export const requestOptionsQuery = queryOptions({
  queryKey: ['requests', 'options'],
  queryFn: ({ signal }) => http.get<RequestOptionsView>('/api/requests/options', { signal }),
  staleTime: 60_000,
});

export const liveRequestQuery = queryOptions({
  queryKey: ['requests', 'live'],
  queryFn: async ({ signal }) =>
    (await http.get<{ request: RequestView | null }>('/api/requests/live', { signal })).request,
});

export const forecastQuery = (language: string) =>
  queryOptions({
    queryKey: ['requests', 'forecast', language],
    queryFn: ({ signal }) =>
      http.get<ForecastView>(`/api/requests/forecast?language=${encodeURIComponent(language)}`, {
        signal,
      }),
    staleTime: 60_000,
  });

export function keepFavourites(languages: string[]): Promise<RequestOptionsView> {
  return http.put<RequestOptionsView>('/api/requests/favourites', { languages });
}

/** @param idempotencyKey the same for every repetition of one and the same request */
export function askForInterpreter(body: NewRequest, idempotencyKey: string): Promise<RequestView> {
  return http.post<RequestView>('/api/requests', body, {
    headers: { 'Idempotency-Key': idempotencyKey },
  });
}

export function getRequest(id: string, signal?: AbortSignal): Promise<RequestView> {
  return http.get<RequestView>(`/api/requests/${id}`, { signal });
}

export function cancelRequest(id: string): Promise<RequestView> {
  return http.post<RequestView>(`/api/requests/${id}/cancel`);
}

export function answerGender(id: string, gender: 'either' | 'keep'): Promise<RequestView> {
  return http.post<RequestView>(`/api/requests/${id}/gender`, { gender });
}

/** @param wish.until ISO 8601, at most eight hours ahead */
export function askToBeCalledBack(id: string, wish: CallBackDto): Promise<RequestView> {
  return http.post<RequestView>(`/api/requests/${id}/call-back`, wish);
}

export function getHistory(before: string | null, signal?: AbortSignal): Promise<HistoryView> {
  const query = before === null ? '' : `?before=${encodeURIComponent(before)}`;
  return http.get<HistoryView>(`/api/requests/history${query}`, { signal });
}
