import { queryOptions } from '@tanstack/react-query';
import type { TelephoneSettingsView, TelephonyView } from './generated';
import { http } from './http';

export type { CallErrorView, CallsInFlightView, CarrierView, TelephonyView } from './generated';

export const telephonyQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['admin', networkId, 'telephony'],
    queryFn: ({ signal }) =>
      http.get<TelephonyView>(`/api/admin/networks/${networkId}/telephony`, { signal }),
    // While the page is in sight.
    refetchInterval: 10_000,
    staleTime: 0,
  });

export const telephoneSettingsQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['admin', networkId, 'telephone'],
    queryFn: ({ signal }) =>
      http.get<TelephoneSettingsView>(`/api/admin/networks/${networkId}/telephone`, { signal }),
  });

export function changePinAsked(
  networkId: string,
  pinAsked: TelephoneSettingsView['pinAsked'],
): Promise<TelephoneSettingsView> {
  return http.put<TelephoneSettingsView>(`/api/admin/networks/${networkId}/telephone`, {
    pinAsked,
  });
}
