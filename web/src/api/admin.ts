import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  IssuedCodeView,
  MemberView,
  NewMemberDto,
  NewMemberView,
  PracticeView,
} from './generated';
import type { CommuneView } from './generated';
import type { NetworkWatchView } from './generated';
import { http } from './http';

export type { CommuneView, MemberView, NewMemberView, NetworkWatchView, PracticeView };
export type { RecentUnmetView, WatchedRequestView } from './generated';

/** The service lists no more at once; a search narrows the list. */
export const mostListed = 200;

/** As the form holds it: the profession is '' until one is chosen, and the service says so. */
export type NewMember = Omit<NewMemberDto, 'profession'> & { profession: string };

const base = (networkId: string) => `/api/admin/networks/${networkId}`;
const searched = (path: string, search: string) =>
  search === '' ? path : `${path}?search=${encodeURIComponent(search)}`;

export const membersQuery = (networkId: string, search: string) =>
  queryOptions({
    queryKey: ['admin', networkId, 'members', search],
    queryFn: ({ signal }) =>
      http.get<MemberView[]>(searched(`${base(networkId)}/members`, search), { signal }),
    placeholderData: keepPreviousData,
  });

export const practicesQuery = (networkId: string, search: string) =>
  queryOptions({
    queryKey: ['admin', networkId, 'practices', search],
    queryFn: ({ signal }) =>
      http.get<PracticeView[]>(searched(`${base(networkId)}/practices`, search), { signal }),
  });

export const communesQuery = (search: string) =>
  queryOptions({
    queryKey: ['communes', search],
    queryFn: ({ signal }) => http.get<CommuneView[]>(searched('/api/communes', search), { signal }),
    staleTime: Infinity,
    enabled: search !== '',
  });

export const watchQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['admin', networkId, 'live'],
    queryFn: ({ signal }) => http.get<NetworkWatchView>(`${base(networkId)}/live`, { signal }),
    // News come as events; one may be lost.
    refetchInterval: 15_000,
    staleTime: 0,
  });

/** The answer holds the code: nothing shows it again. */
export function addMember(networkId: string, member: NewMember): Promise<NewMemberView> {
  return http.post<NewMemberView>(`${base(networkId)}/members`, member);
}

export async function issueCode(networkId: string, memberId: string): Promise<string> {
  const path = `${base(networkId)}/members/${memberId}/code`;
  return (await http.post<IssuedCodeView>(path)).code;
}

export function suspendMember(networkId: string, memberId: string): Promise<MemberView> {
  return http.post<MemberView>(`${base(networkId)}/members/${memberId}/suspend`);
}

export function reinstateMember(networkId: string, memberId: string): Promise<MemberView> {
  return http.post<MemberView>(`${base(networkId)}/members/${memberId}/reinstate`);
}
