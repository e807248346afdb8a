import { queryOptions } from '@tanstack/react-query';
import { readHoursIn } from '../format/time-zone';
import type { MeView } from './generated';
import { http } from './http';

/** Whoever is signed in on this browser. */
export type Me = MeView;
export type Role = Me['role'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) =>
    knownAs((await http.get<{ me: Me | null }>('/api/me', { signal })).me),
  staleTime: 5 * 60_000,
});

/** Whoever it is now: screens show hours by their clock from here on. */
export function knownAs<T extends Me | null>(me: T): T {
  readHoursIn(me?.timeZone ?? null);
  return me;
}

export async function changeMyLocale(locale: string): Promise<Me> {
  return (await http.patch<{ me: Me }>('/api/me', { locale })).me;
}
