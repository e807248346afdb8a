import { queryOptions } from '@tanstack/react-query';
import type { DemoSignInView, OpenNetworkView } from './generated';
import { http } from './http';
import type { Me } from './me';

/** A network that one can sign in to. */
export type OpenNetwork = OpenNetworkView;

export type DemoSignIn = DemoSignInView;

export type CodeAnswer =
  { next: 'signed_in'; me: Me } | { next: 'one_time_code'; challengeId: string; expiresAt: string };

export const networksQuery = queryOptions({
  queryKey: ['networks'],
  queryFn: ({ signal }) => http.get<OpenNetwork[]>('/api/networks', { signal }),
  staleTime: 10 * 60_000,
});

export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: ({ signal }) =>
    http.get<{ demo: boolean; signIns: DemoSignIn[] }>('/api/demo', { signal }),
  staleTime: Infinity,
});

export function signInWithCode(network: string, code: string): Promise<CodeAnswer> {
  return http.post<CodeAnswer>('/api/sign-in/code', { network, code });
}

export async function confirmOneTimeCode(body: {
  challengeId: string;
  oneTimeCode: string;
  trustDevice: boolean;
}): Promise<Me> {
  return (await http.post<{ me: Me }>('/api/sign-in/one-time-code', body)).me;
}

export async function signInWithPassword(email: string, password: string): Promise<Me> {
  return (await http.post<{ me: Me }>('/api/sign-in/password', { email, password })).me;
}

export function signOut(): Promise<void> {
  return http.post('/api/sign-out');
}

export function signOutEverywhere(): Promise<void> {
  return http.post('/api/sign-out/everywhere');
}
