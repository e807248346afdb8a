import { useEffect } from 'react';
import { useSession } from '../../../conversation/session/use-session';

const syncMillis = 5000;

/** A session that this page only watches: no voice passes here, so that no beat tells of an event that was lost. */
export function useFollowedSession(sessionId: string) {
  const followed = useSession(sessionId);
  const { refetch } = followed.query;
  const ended = followed.mine?.session.state === 'ended';
  useEffect(() => {
    if (ended) return undefined;
    const timer = setInterval(() => void refetch(), syncMillis);
    return () => clearInterval(timer);
  }, [ended, refetch]);
  return followed;
}
