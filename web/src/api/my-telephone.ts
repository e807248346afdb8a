import { queryOptions } from '@tanstack/react-query';
import type { MyTelephoneView } from './generated';
import { http } from './http';

export type { MyNumberView, MyTelephoneView } from './generated';

export const myTelephoneQuery = queryOptions({
  queryKey: ['me', 'telephone'],
  queryFn: ({ signal }) => http.get<MyTelephoneView>('/api/me/telephone', { signal }),
});

/** @param telephone as people write it */
export function registerNumber(telephone: string): Promise<MyTelephoneView> {
  return http.post<MyTelephoneView>('/api/me/telephone/numbers', { telephone });
}

export function removeNumber(id: string): Promise<MyTelephoneView> {
  return http.delete<MyTelephoneView>(`/api/me/telephone/numbers/${id}`);
}

/** @param pin four digits */
export function choosePin(pin: string): Promise<MyTelephoneView> {
  return http.put<MyTelephoneView>('/api/me/telephone/pin', { pin });
}
