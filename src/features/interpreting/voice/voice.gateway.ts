import { Logger } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayDisconnect,
  SubscribeMessage,
  WebSocketServer,
} from '@nestjs/websockets';
import { Access } from '../../../platform/access/access.decorator.js';
import { CallerResolver } from '../../../platform/access/caller-resolver.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { DismissPages } from '../../../platform/sockets/dismiss-pages.js';
import { LiveGateway } from '../../../platform/sockets/live-gateway.decorator.js';
import { IceServers } from '../../../platform/turn/ice-servers.js';
import type { LiveServer, LiveSocket } from '../../live/index.js';
import { room } from '../../live/index.js';
import { DropLeg } from '../legs/drop-leg.js';
import { TakeLeg } from '../legs/take-leg.js';
import type { IceView, Party, SessionView } from '../session.view.js';
import { FindParty } from '../sessions/find-party.js';
import { SessionViews } from '../sessions/session-views.js';
import { Beat } from './beat.js';
import { CheckSignal } from './check-signal.js';
import { emitInOrder } from './emit-in-order.js';
import { VoiceBeatMessage, VoiceJoinMessage, VoiceSignalMessage } from './voice-messages.js';

/** A leg that the page behind a socket has taken. */
interface HeldLeg {
  sessionId: string;
  legId: string;
  party: Party;
  connection: string;
  lastBeatAt: Date;
  /** The last signal it sent: the next one waits for it. */
  lastSignal: Promise<void>;
}

/** The voice of browsers: who holds which leg, their signals to one another, and what each of them hears. */
@LiveGateway()
export class VoiceGateway implements OnGatewayDisconnect {
  @WebSocketServer() readonly server: LiveServer;
  readonly #held = new WeakMap<LiveSocket, Map<string, HeldLeg>>();
  readonly #log = new Logger(VoiceGateway.name);

  constructor(
    private readonly callers: CallerResolver,
    private readonly parties: FindParty,
    private readonly views: SessionViews,
    private readonly takeLeg: TakeLeg,
    private readonly dropLeg: DropLeg,
    private readonly beat: Beat,
    private readonly checkSignal: CheckSignal,
    private readonly pages: DismissPages,
    private readonly ice: IceServers,
  ) {}

  @SubscribeMessage('voice:join')
  @Access('party')
  async onJoin(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() { sessionId, connection, legId: wanted }: VoiceJoinMessage,
  ): Promise<{ session: SessionView; legId: string; ice: IceView }> {
    // The sign-in or the link may have been revoked since the handshake.
    const caller = await this.callers.resolve(socket.handshake.headers.cookie);
    const { legId, party } = await this.parties.findLive(caller, sessionId, wanted);
    const lastBeatAt = await this.takeLeg.take(legId, connection);
    const lastSignal = Promise.resolve();
    this.#hold(socket, { sessionId, legId, party, connection, lastBeatAt, lastSignal });
    await this.#takeRoom(socket, sessionId, legId);
    // It vanished while it joined: nobody else will notice.
    if (!socket.connected) await this.#drop({ legId, connection, lastBeatAt });
    const session = await this.views.find(sessionId, party);
    return { session: session!, legId, ice: this.ice.for(legId) };
  }

  @SubscribeMessage('voice:signal')
  @Access('party')
  async onSignal(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() signal: VoiceSignalMessage,
  ): Promise<void> {
    const held = this.#heldBy(socket, signal.sessionId);
    const relayed = held.lastSignal.then(() => this.#relay(held, signal));
    held.lastSignal = relayed.catch(() => undefined);
    await relayed;
  }

  @SubscribeMessage('voice:beat')
  @Access('party')
  async onBeat(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() message: VoiceBeatMessage,
  ): Promise<{ session: SessionView | null }> {
    const held = this.#heldBy(socket, message.sessionId);
    if (held.connection !== message.connection) throw new AppError('LEG_REPLACED');
    const { at, session } = await this.beat.take(held, message);
    held.lastBeatAt = at;
    return { session };
  }

  async handleDisconnect(socket: LiveSocket, reason?: string): Promise<void> {
    // A process that goes away drops no leg: its pages come back to another one, and are watched meanwhile.
    if (reason === 'server shutting down') return;
    for (const held of this.#held.get(socket)?.values() ?? []) await this.#drop(held);
  }

  async #relay(held: HeldLeg, signal: VoiceSignalMessage): Promise<void> {
    if (!(await this.checkSignal.passes(held, signal))) return;
    const { legId, connection } = held;
    const arriving = { ...signal, fromLegId: legId, fromConnection: connection };
    await emitInOrder(this.server, room.leg(signal.toLegId), 'voice:signal', arriving);
  }

  #hold(socket: LiveSocket, held: HeldLeg): void {
    const all = this.#held.get(socket) ?? new Map<string, HeldLeg>();
    this.#held.set(socket, all.set(held.sessionId, held));
  }

  /** @throws AppError SESSION_STATE where the page must join first */
  #heldBy(socket: LiveSocket, sessionId: string): HeldLeg {
    const held = this.#held.get(socket)?.get(sessionId);
    if (!held) throw new AppError('SESSION_STATE');
    return held;
  }

  /** One page per leg: the former one hears that it was replaced, and nothing more. */
  async #takeRoom(socket: LiveSocket, sessionId: string, legId: string): Promise<void> {
    this.pages.dismiss({
      room: room.leg(legId),
      except: socket.id,
      event: 'voice:replaced',
      body: { sessionId },
      leave: [room.leg(legId)],
    });
    await socket.join(room.leg(legId));
  }

  async #drop({
    legId,
    connection,
    lastBeatAt,
  }: Pick<HeldLeg, 'legId' | 'connection' | 'lastBeatAt'>) {
    try {
      await this.dropLeg.socketClosed(legId, connection, lastBeatAt);
    } catch (error) {
      // The watch on its beats will find it gone.
      this.#log.warn(error);
    }
  }
}
