import type { SessionView } from '../../../src/features/interpreting/session.view';
import { HearingLog } from './hearing';
import type { LinkSet } from './link-set';
import { ask, NO_ANSWER, type VoiceSocket } from './voice-socket';

const BEAT_MS = 5_000;
const LISTEN_MS = 500;

/** What the report needs to know of the call at the moment of a beat; null while the leg is not ours. */
export interface BeatFacts {
  sessionId: string;
  connection: string;
  muted: boolean;
  version: number;
}

export interface PresenceEvents {
  facts: () => BeatFacts | null;
  onFlow: (legId: string, flowing: boolean) => void;
  onSession: (session: SessionView) => void;
  /** The service refused the report, with this code. */
  onRefused: (code: string) => void;
}

/**
 * Tells the service every 5 s whose voice arrives here, and at once when a voice begins or stops. From the
 * reports of both ends the service knows who was really there, and for how long.
 */
export class PresenceReport {
  private readonly hearing = new HearingLog();
  private beatTimer: ReturnType<typeof setTimeout> | null = null;
  private listenTimer: ReturnType<typeof setInterval> | null = null;
  private lastBeatAt = -Infinity;

  constructor(
    private readonly socket: VoiceSocket,
    private readonly links: LinkSet,
    private readonly events: PresenceEvents,
  ) {}

  start(): void {
    this.stop();
    this.listenTimer = setInterval(() => void this.listen(), LISTEN_MS);
    this.beatTimer = setTimeout(() => void this.beat(), BEAT_MS);
  }

  stop(): void {
    if (this.listenTimer !== null) clearInterval(this.listenTimer);
    if (this.beatTimer !== null) clearTimeout(this.beatTimer);
    this.listenTimer = null;
    this.beatTimer = null;
  }

  /** Reports now; the next regular report is 5 s away again. */
  async beat(): Promise<void> {
    if (this.beatTimer !== null) {
      clearTimeout(this.beatTimer);
      this.beatTimer = setTimeout(() => void this.beat(), BEAT_MS);
    }
    const facts = this.events.facts();
    if (!facts || !this.socket.connected) return;
    await this.sample();
    const at = performance.now();
    const formerly = this.lastBeatAt;
    this.lastBeatAt = at;
    const hears = this.hearing.hears(formerly, at);
    const answer = await ask(this.socket, 'voice:beat', { ...facts, hears });
    if (answer.ok) {
      if (answer.data.session) this.events.onSession(answer.data.session);
      return;
    }
    // Not taken: the next report speaks for this time too.
    if (this.lastBeatAt === at) this.lastBeatAt = formerly;
    if (answer.error.code !== NO_ANSWER) this.events.onRefused(answer.error.code);
  }

  forget(legId: string): void {
    this.hearing.forget(legId);
  }

  private async listen(): Promise<void> {
    if (await this.sample()) void this.beat();
  }

  /** Reads the packet counts. Tells whether a voice has just begun or stopped. */
  private async sample(): Promise<boolean> {
    let changed = false;
    for (const [legId, packets] of await this.links.packets()) {
      changed = this.hearing.note(legId, packets, performance.now()) !== null || changed;
      this.events.onFlow(legId, this.hearing.flows(legId));
    }
    return changed;
  }
}
