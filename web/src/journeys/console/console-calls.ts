import { queryOptions } from '@tanstack/react-query';
import type {
  AcceptedOfferView,
  AcceptOfferDto,
  AvailabilityView,
  ConsoleView,
  OfferView,
} from '../../api/generated';
import type { HistoryView } from '../../api/generated';
import type { JoinLinkView } from '../../api/generated';
import { http } from '../../api/http';

export type {
  AcceptedOfferView,
  AvailabilityView,
  ConsoleView,
  HistoryView,
  JoinLinkView,
  OfferView,
};
export type { AgencySessionView } from '../../api/generated';
export type { HistoryItemView } from '../../api/generated';

export const refusalReasons = ['no_interpreter', 'no_such_gender', 'closed', 'technical'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** `self`: this browser interprets; `link`: a one-time link is handed over; `telephone`: `line` is called. */
export type Talk = AcceptOfferDto['talk'];

export const consoleQuery = queryOptions({
  queryKey: ['console'],
  queryFn: ({ signal }) => http.get<ConsoleView>('/api/console', { signal }),
});

export function acceptOffer(offerId: string, body: AcceptOfferDto): Promise<AcceptedOfferView> {
  return http.post<AcceptedOfferView>(`/api/offers/${offerId}/accept`, body);
}

export function refuseOffer(offerId: string, reason: RefusalReason): Promise<OfferView> {
  return http.post<OfferView>(`/api/offers/${offerId}/refuse`, { reason });
}

/** @param availability `busyUntil` only with `busy`; null is until further notice */
export function publishAvailability(availability: AvailabilityView): Promise<ConsoleView> {
  const { language, state, busyUntil } = availability;
  return http.put<ConsoleView>('/api/console/availability', {
    language,
    state,
    ...(busyUntil === null ? {} : { busyUntil }),
  });
}

export function remakeInterpreterLink(sessionId: string): Promise<JoinLinkView> {
  return http.post<JoinLinkView>(`/api/sessions/${sessionId}/interpreter-link`);
}

export function agencyHistory(before: string | null, signal?: AbortSignal): Promise<HistoryView> {
  const query = before === null ? '' : `?before=${encodeURIComponent(before)}`;
  return http.get<HistoryView>(`/api/console/history${query}`, { signal });
}
