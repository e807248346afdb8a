import type { VoiceSignal } from '../../../src/features/live/events';

export type ArrivedSignal = VoiceSignal & { fromLegId: string; fromConnection: string };

const KEPT_PER_LEG = 64;

/**
 * Signals may overtake the session view that names their sender's page. Those wait here until the view is
 * there; signals of pages that are gone are dropped.
 */
export class EarlySignals {
  private readonly waiting = new Map<string, ArrivedSignal[]>();

  keep(signal: ArrivedSignal): void {
    const kept = this.waiting.get(signal.fromLegId) ?? [];
    // A newer page of the same leg makes the older one's signals worthless.
    const same = kept.filter((known) => known.fromConnection === signal.fromConnection);
    this.waiting.set(signal.fromLegId, [...same, signal].slice(-KEPT_PER_LEG));
  }

  /** The signals of that page in the order of arrival; nothing of this leg waits afterwards. */
  take(legId: string, connection: string): ArrivedSignal[] {
    const kept = this.waiting.get(legId) ?? [];
    this.waiting.delete(legId);
    return kept.filter((signal) => signal.fromConnection === connection);
  }

  clear(): void {
    this.waiting.clear();
  }
}

/**
 * What could not be sent while the service was out of reach, to be sent after coming back. Without it an ICE
 * restart that begins in the gap would be lost and the voice with it.
 */
export class UnsentSignals {
  private unsent: VoiceSignal[] = [];

  keep(signal: VoiceSignal): void {
    this.unsent.push(signal);
  }

  /** Everything that waits and still goes to a page that is there. */
  take(connections: ReadonlyMap<string, string>): VoiceSignal[] {
    const taken = this.unsent.filter(
      (signal) => connections.get(signal.toLegId) === signal.toConnection,
    );
    this.unsent = [];
    return taken;
  }
}
