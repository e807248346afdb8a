import type { SnapshotStore } from './snapshot-store';
import type { PeerSnapshot, VoiceSnapshot } from './voice-snapshot';

const UNKNOWN: PeerSnapshot = { state: 'connecting', flowing: false, speaking: false };

/** Keeps what the snapshot says of each peer; a change that changes nothing tells nobody. */
export class PeerBoard {
  constructor(private readonly store: SnapshotStore<VoiceSnapshot>) {}

  add(legId: string): void {
    this.write(legId, UNKNOWN);
  }

  patch(legId: string, change: Partial<PeerSnapshot>): void {
    const known = this.store.get().peers[legId];
    // A report of a link that was closed meanwhile.
    if (!known) return;
    const keys = Object.keys(change) as (keyof PeerSnapshot)[];
    if (keys.some((key) => known[key] !== change[key])) this.write(legId, { ...known, ...change });
  }

  remove(legId: string): void {
    const peers = { ...this.store.get().peers };
    delete peers[legId];
    this.store.patch({ peers });
  }

  private write(legId: string, peer: PeerSnapshot): void {
    this.store.patch({ peers: { ...this.store.get().peers, [legId]: peer } });
  }
}
