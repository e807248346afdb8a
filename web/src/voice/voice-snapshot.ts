import type { SessionView } from '../../../src/features/interpreting/session.view';
import type { LinkState } from './peer-link';

/**
 * Where this page's part in the conversation stands. `reconnecting`: the service is out of reach, voices may
 * still flow; `replaced`: another page of the same person took the place; `refused`: the service said no.
 */
export type VoicePhase =
  'idle' | 'joining' | 'in' | 'reconnecting' | 'replaced' | 'refused' | 'left' | 'ended';

/** One other party, as this page hears it. */
export interface PeerSnapshot {
  state: LinkState;
  /** Audio packets arrive. */
  flowing: boolean;
  speaking: boolean;
}

/** Everything a screen shows of a call. A new object with every change. */
export interface VoiceSnapshot {
  phase: VoicePhase;
  session: SessionView | null;
  legId: string | null;
  /** By leg id. */
  peers: Readonly<Record<string, PeerSnapshot>>;
  muted: boolean;
  /** I speak. */
  speaking: boolean;
  /** Nothing of mine is heard: no microphone was opened, or it was unplugged. */
  listeningOnly: boolean;
  /** The microphone in use, null while only listening. */
  microphoneId: string | null;
  /** The microphone vanished during the call. */
  microphoneLost: boolean;
  /** The browser wants a tap before it makes sound. */
  soundBlocked: boolean;
  /** The service's code and sentence, in phase `refused`. */
  error: { code: string; message: string } | null;
}

export const emptySnapshot: VoiceSnapshot = {
  phase: 'idle',
  session: null,
  legId: null,
  peers: {},
  muted: false,
  speaking: false,
  listeningOnly: false,
  microphoneId: null,
  microphoneLost: false,
  soundBlocked: false,
  error: null,
};

/** Where a refusal of the service leaves the call; null for one that may pass, such as a restart. */
export function finalPhase(code: string): 'ended' | 'replaced' | 'refused' | null {
  switch (code) {
    case 'SESSION_ENDED':
      return 'ended';
    case 'LEG_REPLACED':
      return 'replaced';
    case 'SESSION_UNKNOWN':
    case 'FORBIDDEN':
    case 'SIGN_IN_REQUIRED':
    case 'VALIDATION':
      return 'refused';
    default:
      return null;
  }
}
