import { useEffect, useEffectEvent, useState } from 'react';
import {
  microphonePermission,
  openMicrophone,
  voiceFault,
  type VoiceSource,
} from '../../../voice/microphone';
import type { MicrophoneFault } from '../../../voice/microphone-fault';

export type MicrophoneStepState =
  | { at: 'checking' }
  | { at: 'explaining' }
  | { at: 'asking' }
  | { at: 'opening' }
  | { at: 'fault'; fault: MicrophoneFault };

/**
 * The way to an open microphone. Where the browser gives it without a question it is opened at once, so that
 * a reload comes back into the conversation by itself; otherwise the page explains before the browser asks.
 * @param atOnce the page before has explained, and a tap has just led here
 */
export function useMicrophone(onReady: (source: VoiceSource) => void, atOnce = false) {
  const [state, setState] = useState<MicrophoneStepState>({ at: 'checking' });

  const open = async (asking: boolean): Promise<void> => {
    setState({ at: asking ? 'asking' : 'opening' });
    const answer = await openMicrophone();
    if (answer.ok) onReady(answer.source);
    else setState({ at: 'fault', fault: answer.fault });
  };
  const openNow = useEffectEvent((permission: PermissionState) => {
    if (permission === 'granted') void open(false);
    else if (permission === 'denied') setState({ at: 'fault', fault: 'refused' });
    else if (atOnce) void open(true);
    else setState({ at: 'explaining' });
  });

  useEffect(() => {
    let gone = false;
    const fault = voiceFault();
    if (fault) {
      setState({ at: 'fault', fault });
      return undefined;
    }
    void microphonePermission().then((permission) => {
      if (!gone) openNow(permission);
    });
    return () => {
      gone = true;
    };
  }, []);

  return { state, allow: () => void open(true) };
}
