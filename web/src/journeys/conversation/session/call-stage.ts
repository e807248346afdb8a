import type { SessionView } from '../../../../../src/features/interpreting/session.view';
import type { VoicePhase } from '../../../voice/voice-snapshot';

/** What a party's page shows now. */
export type CallStage =
  'waiting' | 'microphone' | 'call' | 'left' | 'over' | 'replaced' | 'refused' | 'ended';

/**
 * @param preparing the code of the call is still on its way
 * @param again the person asked to come back after leaving or being replaced
 * @param over the service keeps no place for this party any more
 */
export function callStage(
  session: Pick<SessionView, 'state'>,
  preparing: boolean,
  phase: VoicePhase,
  again: boolean,
  over: boolean,
): CallStage {
  if (session.state === 'ended') return 'ended';
  if (over) return 'over';
  // The end was told to this page's call; how it ended is being asked.
  if (preparing || phase === 'ended') return 'waiting';
  if (phase === 'idle' || again) return 'microphone';
  if (phase === 'left' || phase === 'replaced' || phase === 'refused') return phase;
  return 'call';
}
