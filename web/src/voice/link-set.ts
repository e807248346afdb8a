import type { IceView, SessionView } from '../../../src/features/interpreting/session.view';
import { isImpolite, planLinks, type ReachableLeg } from './negotiation';
import { PeerLink, type LinkSignal, type LinkState } from './peer-link';
import { RemoteSound } from './remote-sound';
import { EarlySignals, type ArrivedSignal } from './signal-box';
import type { VoiceSource } from './microphone';

interface Held {
  connection: string;
  link: PeerLink;
  sound: RemoteSound;
  openedAt: number;
}

export interface LinkSetEvents {
  send: (to: ReachableLeg, signal: LinkSignal) => void;
  onOpened: (legId: string) => void;
  onState: (legId: string, state: LinkState) => void;
  onClosed: (legId: string) => void;
  onSoundBlocked: () => void;
}

/** The voice connections of this page: one to every other page of the session. */
export class LinkSet {
  private readonly held = new Map<string, Held>();
  private readonly early = new EarlySignals();

  constructor(private readonly events: LinkSetEvents) {}

  /** Opens and closes connections so that they fit the session. */
  fit(session: SessionView, myLegId: string, ice: IceView, source: VoiceSource): void {
    const plan = planLinks(this.connections(), session, myLegId);
    for (const legId of plan.close) this.close(legId);
    for (const leg of plan.open) this.open(leg, isImpolite(myLegId, leg.legId), ice, source);
  }

  /** Takes a signal; one of a page that is not known yet waits. Tells whether it was known. */
  receive(signal: ArrivedSignal): boolean {
    const held = this.held.get(signal.fromLegId);
    if (held?.connection !== signal.fromConnection) {
      this.early.keep(signal);
      return false;
    }
    // A signal that no longer fits is of a negotiation that was given up; the link mends itself.
    void held.link.receive(signal).catch(() => undefined);
    return true;
  }

  /** Leg id → connection of the page it is linked to. */
  connections(): Map<string, string> {
    return new Map([...this.held].map(([legId, { connection }]) => [legId, connection]));
  }

  setIce(ice: IceView): void {
    for (const { link } of this.held.values()) link.setIce(ice);
  }

  /** The service is back: connections that suffered start over with fresh candidates. */
  nudge(): void {
    for (const { link } of this.held.values()) link.nudge();
  }

  async replaceSource(source: VoiceSource): Promise<void> {
    await Promise.all([...this.held.values()].map(({ link }) => link.replaceTrack(source.track)));
  }

  async chooseSpeaker(deviceId: string): Promise<void> {
    await Promise.all([...this.held.values()].map(({ sound }) => sound.chooseSpeaker(deviceId)));
  }

  /** From a tap. Tells whether everyone can be heard now. */
  async startSound(): Promise<boolean> {
    const started = await Promise.all([...this.held.values()].map(({ sound }) => sound.start()));
    return started.every(Boolean);
  }

  /** Packets received so far, per leg. */
  async packets(): Promise<[string, number][]> {
    return Promise.all(
      [...this.held].map(async ([legId, { link }]): Promise<[string, number]> => [
        legId,
        await link.packets(),
      ]),
    );
  }

  /** The links as they are; `openedAt` on the page's monotonic clock. */
  states(): { legId: string; state: LinkState; loudness: number; openedAt: number }[] {
    return [...this.held].map(([legId, { link, openedAt }]) => ({
      legId,
      state: link.state(),
      loudness: link.loudness(),
      openedAt,
    }));
  }

  closeAll(): void {
    for (const legId of [...this.held.keys()]) this.close(legId);
    this.early.clear();
  }

  private open(leg: ReachableLeg, impolite: boolean, ice: IceView, source: VoiceSource): void {
    const sound = new RemoteSound(this.events.onSoundBlocked);
    const link = new PeerLink({
      impolite,
      ice,
      track: source.track,
      stream: source.stream,
      send: (signal) => this.events.send(leg, signal),
      onState: (state) => this.events.onState(leg.legId, state),
      onVoice: (stream) => sound.play(stream),
    });
    const openedAt = performance.now();
    this.held.set(leg.legId, { connection: leg.connection, link, sound, openedAt });
    this.events.onOpened(leg.legId);
    for (const signal of this.early.take(leg.legId, leg.connection)) this.receive(signal);
  }

  private close(legId: string): void {
    const held = this.held.get(legId);
    if (!held) return;
    this.held.delete(legId);
    held.link.close();
    held.sound.close();
    this.events.onClosed(legId);
  }
}
