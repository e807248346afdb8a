import { queryOptions } from '@tanstack/react-query';
import { http } from './http';

export type Role = 'member' | 'operator' | 'admin' | 'funder';

/** Whoever is signed in on this browser. */
export interface Me {
  role: Role;
  id: string;
  displayName: string;
  locale: string | null;
  /** The member's network. */
  network: { id: string; slug: string; name: string; telephone: string | null } | null;
  /** The networks of an admin or a funder. */
  networks: { id: string; slug: string; name: string }[];
  /** The operator's agency. */
  agency: { id: string; name: string } | null;
  /** The demo database: its outbox page is open. */
  demo: boolean;
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => (await http.get<{ me: Me | null }>('/api/me', { signal })).me,
  staleTime: 5 * 60_000,
});

export async function changeMyLocale(locale: string): Promise<Me> {
  return (await http.patch<{ me: Me }>('/api/me', { locale })).me;
}
