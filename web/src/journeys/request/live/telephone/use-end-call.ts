import { useMutation } from '@tanstack/react-query';
import type { SessionView } from '../../../../api/generated';
import { endSession } from '../../../conversation/session/session-calls';

export interface EndOfCall {
  /** The end was asked for; it comes when the calls are hung up. */
  asked: boolean;
  error: Error | null;
  now: () => void;
}

/** Ends the session. The service answers at once, and hangs up a moment later. */
export function useEndCall(
  sessionId: string,
  onSession: (session: SessionView) => void,
): EndOfCall {
  const end = useMutation({ mutationFn: () => endSession(sessionId), onSuccess: onSession });
  return {
    asked: end.isPending || end.isSuccess,
    error: end.error,
    now: () => end.mutate(),
  };
}
