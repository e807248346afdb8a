import { useEffect, useState, useSyncExternalStore } from 'react';
import { getSocket } from '../../../live/socket';
import { VoiceCall } from '../../../voice/voice-call';
import { emptySnapshot, type VoiceSnapshot } from '../../../voice/voice-snapshot';

const nothing = () => () => undefined;
const empty = () => emptySnapshot;

/** The call of this page to one session; it is left when the page is. Null until its code is there. */
export function useVoiceCall(
  sessionId: string,
  legId: string,
): { call: VoiceCall | null; voice: VoiceSnapshot } {
  const [call, setCall] = useState<VoiceCall | null>(null);
  useEffect(() => {
    let gone = false;
    let made: VoiceCall | null = null;
    void getSocket().then((socket) => {
      if (gone) return;
      made = new VoiceCall(socket, sessionId, legId);
      setCall(made);
    });
    return () => {
      gone = true;
      setCall(null);
      void made?.leave();
    };
  }, [sessionId, legId]);
  const voice = useSyncExternalStore(call?.subscribe ?? nothing, call?.snapshot ?? empty);
  return { call, voice };
}
