import { useEffect, useEffectEvent, useState } from 'react';
import type { VoiceSource } from '../../../voice/microphone';
import { newestSession } from '../../../voice/negotiation';
import { callStage } from './call-stage';
import type { MyLegView, SessionView } from './session-calls';
import { useVoiceCall } from './use-voice-call';

export interface ConversationProps {
  mine: MyLegView;
  onSession: (session: SessionView) => void;
  /** Asks the service again, where this page can't know how it ended. */
  refresh: () => void;
  /** The service keeps no place for this party any more, though the session may go on. */
  over: boolean;
}

/** A conversation from the microphone to the end: the call, the newest session, and what to show. */
export function useCall({ mine, onSession, refresh, over }: ConversationProps) {
  const { call, voice } = useVoiceCall(mine.session.id, mine.legId);
  const [again, setAgain] = useState(false);
  const session = voice.session ? newestSession(voice.session, mine.session) : mine.session;
  const { phase } = voice;
  const ask = useEffectEvent(refresh);
  useEffect(() => {
    if (phase === 'ended' || phase === 'left') ask();
  }, [phase]);
  return {
    call,
    voice,
    session,
    stage: callStage(session, call === null, phase, again, over),
    /** Begins to talk, or to listen. */
    join: (source: VoiceSource): void => {
      setAgain(false);
      void call?.join(source);
    },
    /** Back to the microphone, after having left or been replaced. */
    again: () => setAgain(true),
    observe: (view: SessionView): void => {
      onSession(view);
      call?.observe(view);
    },
  };
}
