import type { LinkSet } from './link-set';
import { meterLevel, SpeakingSign } from './loudness';

const EVERY_MS = 120;

export interface SpeakingEvents {
  myLevel: () => number;
  onMine: (speaking: boolean) => void;
  onPeer: (legId: string, speaking: boolean) => void;
}

/** Watches who speaks, for the signs on the screen. */
export class SpeakingWatch {
  private timer: ReturnType<typeof setInterval> | null = null;
  private readonly mine = new SpeakingSign();
  private readonly peers = new Map<string, SpeakingSign>();

  constructor(
    private readonly links: LinkSet,
    private readonly events: SpeakingEvents,
  ) {}

  start(): void {
    this.stop();
    this.timer = setInterval(() => this.look(performance.now()), EVERY_MS);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  forget(legId: string): void {
    this.peers.delete(legId);
  }

  private look(now: number): void {
    for (const { legId, state, loudness } of this.links.states()) {
      const sign = this.peers.get(legId) ?? new SpeakingSign();
      this.peers.set(legId, sign);
      const level = state === 'connected' ? meterLevel(loudness) : 0;
      this.events.onPeer(legId, sign.note(level, now));
    }
    this.events.onMine(this.mine.note(this.events.myLevel(), now));
  }
}
