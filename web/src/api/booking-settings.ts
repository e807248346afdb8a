import { queryOptions } from '@tanstack/react-query';
import type { BookingSettingsView } from './generated';
import { http } from './http';

export type { BookingSettingsView };

const path = (networkId: string) => `/api/admin/networks/${networkId}/booking-settings`;

export const bookingSettingsQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['admin', networkId, 'booking-settings'],
    queryFn: ({ signal }) => http.get<BookingSettingsView>(path(networkId), { signal }),
  });

export function changeBookingSettings(
  networkId: string,
  settings: BookingSettingsView,
): Promise<BookingSettingsView> {
  return http.put<BookingSettingsView>(path(networkId), settings);
}
