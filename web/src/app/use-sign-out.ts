import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { knownAs, meQuery } from '../api/me';
import { signOut, signOutEverywhere } from '../api/sign-in';
import { resetRequest } from '../live-request/store';
import { closeSocket } from '../live/socket';

/** Ends this session, or all of the account's, and forgets what this page knew. */
export function useSignOut(): (everywhere: boolean) => Promise<void> {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return async (everywhere) => {
    await (everywhere ? signOutEverywhere() : signOut());
    await closeSocket();
    resetRequest();
    client.clear();
    client.setQueryData(meQuery.queryKey, knownAs(null));
    navigate('/connexion');
  };
}
