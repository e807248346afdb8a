import type { LegView } from '../../../../../src/features/interpreting/session.view';
import type { PeerSnapshot, VoicePhase } from '../../../voice/voice-snapshot';

/** How one party stands, in the words of the screen. */
export type PartyStatus = 'waiting' | 'joining' | 'connected' | 'unsteady' | 'dropped' | 'out';

/** Another party, from what the service says of its leg and from what is heard here. */
export function partyStatus(leg: LegView, heard: PeerSnapshot | undefined): PartyStatus {
  switch (leg.state) {
    case 'planned':
    case 'unknown':
      return 'waiting';
    case 'ringing':
      return 'joining';
    case 'dropped':
      // The voice may outlive the link to the service: who is heard is there.
      return heard?.flowing ? 'unsteady' : 'dropped';
    case 'out':
      return 'out';
    // `answered`: the page is there, no voice has passed yet as far as the service knows.
    case 'answered':
    case 'in':
      if (!heard || heard.state === 'connecting') return 'joining';
      return heard.state === 'connected' && heard.flowing ? 'connected' : 'unsteady';
  }
}

/** My own part, from where my call stands. */
export function myStatus(phase: VoicePhase): 'joining' | 'connected' | 'reconnecting' {
  if (phase === 'in') return 'connected';
  return phase === 'reconnecting' ? 'reconnecting' : 'joining';
}

const ORDER = ['professional', 'interpreter', 'patient'];

/** The legs to show, one per party: me first, then the others in a steady order. */
export function legsInOrder(legs: readonly LegView[], myLegId: string): LegView[] {
  const rank = (leg: LegView) => (leg.id === myLegId ? -1 : ORDER.indexOf(leg.party));
  const shown = new Map<string, LegView>();
  for (const leg of legs) {
    // After a swap a party has had several legs: the last one that is not out counts.
    const known = shown.get(leg.party);
    if (!known || known.state === 'out' || leg.state !== 'out') shown.set(leg.party, leg);
  }
  return [...shown.values()].sort((a, b) => rank(a) - rank(b));
}
