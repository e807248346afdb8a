import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { knownAs, meQuery, type Me } from '../../api/me';
import { homeOf } from '../../app/home-of';
import { resetRequest } from '../../live-request/store';
import { reconnectSocket } from '../../live/socket';
import { nextFromAddress } from './next-from-address';

/** What follows a successful sign-in: forget the former person's data, then go to where the work is. */
export function useEnter(): (me: Me) => void {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return (me) => {
    const next = nextFromAddress() ?? homeOf(me.role);
    client.clear();
    resetRequest();
    client.setQueryData(meQuery.queryKey, knownAs(me));
    void reconnectSocket();
    navigate(next, { replace: true });
  };
}
