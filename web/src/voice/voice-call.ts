import type { IceView, SessionView } from '../../../src/features/interpreting/session.view';
import { randomUuid } from './random-uuid';
import { rememberDevice } from './device-choice';
import { isHopeless } from './hopeless';
import { LinkSet } from './link-set';
import type { VoiceSource } from './microphone';
import { newestSession, type ReachableLeg } from './negotiation';
import { OwnVoice } from './own-voice';
import { PeerBoard } from './peer-board';
import type { LinkSignal } from './peer-link';
import { PresenceReport } from './presence-report';
import { UnsentSignals, type ArrivedSignal } from './signal-box';
import { SnapshotStore } from './snapshot-store';
import { SpeakingWatch } from './speaking-watch';
import { emptySnapshot, finalPhase, type VoiceSnapshot } from './voice-snapshot';
import { ask, NO_ANSWER, type VoiceSocket } from './voice-socket';
import { WakeLock } from './wake-lock';

const WATCH_MS = 2_000;
const JOIN_AGAIN_MS = 2_000;

/**
 * This page's part in one conversation: takes the leg, keeps a voice connection to every other page, and
 * reports what it hears. Made for one session; after `leave` it is of no more use.
 */
export class VoiceCall {
  private readonly store = new SnapshotStore<VoiceSnapshot>(emptySnapshot);
  readonly snapshot = this.store.get;
  readonly subscribe = this.store.subscribe;

  /**
   * Names this page towards the other parties, kept in memory alone. It stands for the voice connections that
   * the page holds: whenever they begin anew so does it, and the peers build theirs anew too.
   */
  private connection = randomUuid();
  private ice: IceView | null = null;
  private joined = false;
  private renewedAt = -Infinity;
  private watchTimer: ReturnType<typeof setInterval> | null = null;
  private readonly voice = new OwnVoice(() => this.store.patch({ microphoneLost: true }));
  private readonly peers = new PeerBoard(this.store);
  private readonly unsent = new UnsentSignals();
  private readonly wakeLock = new WakeLock();
  private readonly links = new LinkSet({
    send: (to, signal) => void this.signal(to, signal),
    onOpened: (legId) => this.peers.add(legId),
    onState: (legId, state) => this.peers.patch(legId, { state }),
    onClosed: (legId) => this.forget(legId),
    onSoundBlocked: () => this.store.patch({ soundBlocked: true }),
  });
  private readonly presence: PresenceReport;
  private readonly speaking = new SpeakingWatch(this.links, {
    myLevel: () => this.voice.level(),
    onMine: (speaking) => this.store.patch({ speaking }),
    onPeer: (legId, speaking) => this.peers.patch(legId, { speaking }),
  });

  constructor(
    private readonly socket: VoiceSocket,
    private readonly sessionId: string,
    /** My leg: one browser may hold two of a session, a member's and a link's. */
    private readonly wantedLegId: string,
  ) {
    this.presence = new PresenceReport(socket, this.links, {
      facts: () => this.beatFacts(),
      onFlow: (legId, flowing) => this.peers.patch(legId, { flowing }),
      onSession: (session) => this.observe(session),
      onRefused: (code) => this.beatRefused(code),
    });
  }

  /** Takes the leg and begins to talk; again after another page of the same person had taken it. */
  async join(source: VoiceSource): Promise<void> {
    // Two taps on "join" are one call; the second microphone is closed again.
    if (this.active()) return source.close();
    if (this.store.get().phase !== 'idle') this.connection = randomUuid();
    this.useSource(source);
    this.store.patch({ phase: 'joining', error: null });
    this.socket.on('connect', this.takeLeg);
    this.socket.on('disconnect', this.onDisconnect);
    this.socket.on('session:changed', this.observe);
    this.socket.on('voice:signal', this.onSignal);
    this.socket.on('voice:replaced', this.onReplaced);
    this.presence.start();
    this.speaking.start();
    this.watchTimer = setInterval(() => this.watch(), WATCH_MS);
    this.wakeLock.hold();
    if (this.socket.connected) await this.takeLeg();
    else this.socket.connect();
  }

  /** Goes: a last report of what was heard, then everything is closed. */
  async leave(): Promise<void> {
    if (this.joined) await this.presence.beat();
    this.close();
  }

  /** Reports what was heard last, before the session is ended another way. */
  async report(): Promise<void> {
    await this.presence.beat();
  }

  /** Closes at once what this page holds, without a word to the service. */
  close(): void {
    if (this.active()) this.finish('left');
  }

  setMuted(muted: boolean): void {
    this.voice.setMuted(muted);
    this.store.patch({ muted });
    void this.presence.beat();
  }

  /** Sends another microphone from now on and remembers it. */
  async changeMicrophone(source: VoiceSource): Promise<void> {
    const former = this.voice.source;
    this.useSource(source);
    await this.links.replaceSource(source);
    former?.close();
    if (source.deviceId) rememberDevice('microphone', source.deviceId);
  }

  async chooseSpeaker(deviceId: string): Promise<void> {
    rememberDevice('speaker', deviceId);
    await this.links.chooseSpeaker(deviceId);
  }

  /** From a tap: the browser now allows sound. */
  async startSound(): Promise<void> {
    this.voice.wake();
    if (await this.links.startSound()) this.store.patch({ soundBlocked: false });
  }

  /** How loud my microphone is now, 0 to 1; 0 while muted. */
  readonly level = (): number => this.voice.level();

  /** Takes a view of the session, by whichever way it came; an older one than the known changes nothing. */
  readonly observe = (arrived: SessionView): void => {
    if (arrived.id !== this.sessionId || !this.active()) return;
    const session = newestSession(this.store.get().session, arrived);
    this.store.patch({ session });
    if (session.state === 'ended') return this.finish('ended');
    const { legId } = this.store.get();
    const { source } = this.voice;
    if (!legId || !this.ice || !source) return;
    this.links.fit(session, legId, this.ice, source);
    const mine = session.legs.find((leg) => leg.id === legId);
    if (!this.joined || session !== arrived) return;
    if (!mine || mine.state === 'out') this.finish('left');
    // The service missed our beats and gave the place up for lost: say that we are here.
    else if (mine.state === 'dropped') void this.takeLeg();
  };

  private readonly takeLeg = async (): Promise<void> => {
    const { connection, sessionId, wantedLegId: legId } = this;
    const answer = await ask(this.socket, 'voice:join', { sessionId, connection, legId });
    if (!this.active() || connection !== this.connection) return;
    if (!answer.ok) return this.notTaken(answer.error);
    // My leg is over and this browser holds another one: that one is another page's to take.
    if (answer.data.legId !== legId) return this.finish('left');
    this.ice = answer.data.ice;
    this.joined = true;
    this.store.patch({ phase: 'in', legId: answer.data.legId, error: null });
    this.links.setIce(answer.data.ice);
    // Before the new view: a link that it opens has only just made its offer.
    this.links.nudge();
    this.observe(answer.data.session);
    for (const signal of this.unsent.take(this.links.connections())) {
      void ask(this.socket, 'voice:signal', signal);
    }
    void this.presence.beat();
  };

  private notTaken({ code, message }: { code: string; message: string }): void {
    if (this.refused(code, message)) return;
    // No answer, or a service that is just restarting: the place is held, so try again.
    setTimeout(() => {
      if (this.active() && !this.joined && this.socket.connected) void this.takeLeg();
    }, JOIN_AGAIN_MS);
  }

  /** The service does not know this page as the leg's holder, or the leg is over. */
  private beatRefused(code: string): void {
    if (code === 'SESSION_STATE' && this.joined) void this.takeLeg();
    else this.refused(code, '');
  }

  /** Ends the call where the service's word is final. Tells whether it was. */
  private refused(code: string, message: string): boolean {
    const phase = finalPhase(code);
    if (phase === null || !this.active()) return false;
    this.finish(phase);
    if (phase === 'refused') this.store.patch({ error: { code, message } });
    return true;
  }

  private readonly onDisconnect = () => {
    this.joined = false;
    this.store.patch({ phase: 'reconnecting' });
  };

  private readonly onReplaced = ({ sessionId }: { sessionId: string }) => {
    if (sessionId === this.sessionId) this.finish('replaced');
  };

  private readonly onSignal = (signal: ArrivedSignal) => {
    if (signal.sessionId !== this.sessionId || signal.toConnection !== this.connection) return;
    // A page we do not know yet: the view that names it is on its way, or was lost; the answer brings it.
    if (!this.links.receive(signal)) void this.presence.beat();
  };

  private async signal(to: ReachableLeg, signal: LinkSignal): Promise<void> {
    const { sessionId } = this;
    const body = { sessionId, toLegId: to.legId, toConnection: to.connection, ...signal };
    if (!this.joined) return this.unsent.keep(body);
    const answer = await ask(this.socket, 'voice:signal', body);
    if (!answer.ok && answer.error.code === NO_ANSWER && !this.joined) this.unsent.keep(body);
  }

  private beatFacts() {
    const { muted, session } = this.store.get();
    if (!this.joined) return null;
    const { sessionId, connection } = this;
    return { sessionId, connection, muted, version: session?.version ?? 0 };
  }

  /** Both ends are with the service and yet no voice passes: begin anew, as a page that has just come. */
  private watch(): void {
    const { session, phase } = this.store.get();
    const now = performance.now();
    if (phase !== 'in' || !session) return;
    if (!isHopeless(this.links.states(), session.legs, this.renewedAt, now)) return;
    this.renewedAt = now;
    this.connection = randomUuid();
    this.joined = false;
    this.links.closeAll();
    void this.takeLeg();
  }

  private useSource(source: VoiceSource): void {
    this.voice.use(source);
    this.store.patch({
      listeningOnly: source.deviceId === null,
      microphoneId: source.deviceId,
      microphoneLost: false,
    });
  }

  private forget(legId: string): void {
    this.presence.forget(legId);
    this.speaking.forget(legId);
    this.peers.remove(legId);
  }

  private active(): boolean {
    return ['joining', 'in', 'reconnecting'].includes(this.store.get().phase);
  }

  private finish(phase: 'left' | 'ended' | 'replaced' | 'refused'): void {
    this.joined = false;
    this.presence.stop();
    this.speaking.stop();
    if (this.watchTimer !== null) clearInterval(this.watchTimer);
    this.socket.off('connect', this.takeLeg);
    this.socket.off('disconnect', this.onDisconnect);
    this.socket.off('session:changed', this.observe);
    this.socket.off('voice:signal', this.onSignal);
    this.socket.off('voice:replaced', this.onReplaced);
    this.wakeLock.release();
    this.links.closeAll();
    this.voice.close();
    this.store.patch({ phase, speaking: false, soundBlocked: false });
  }
}
