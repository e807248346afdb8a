import type { SessionView } from '../../../../src/features/interpreting/session.view';
import type { VoiceSnapshot } from '../../voice/voice-snapshot';

/** The one sentence that tells a patient how the call stands. */
export function patientHeadline(
  session: Pick<SessionView, 'legs'>,
  myLegId: string,
  voice: Pick<VoiceSnapshot, 'phase' | 'peers'>,
): 'talking' | 'connecting' | 'lost' {
  const others = session.legs.filter((leg) => leg.id !== myLegId && leg.state !== 'out');
  if (others.some((leg) => voice.peers[leg.id]?.flowing)) return 'talking';
  // Nobody is heard: was someone there before, or is everyone still to come?
  const lost = voice.phase === 'reconnecting' || others.some((leg) => leg.state === 'dropped');
  return lost ? 'lost' : 'connecting';
}
