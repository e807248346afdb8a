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
import { RelaySignal } from './relay-signal.js';
import { VoiceBeatMessage, VoiceJoinMessage, VoiceSignalMessage } from './voice-messages.js';

/** A leg that the page behind a socket has taken. */
interface HeldLeg {
  sessionId: string;
  legId: string;
  party: Party;
  connection: string;
  lastBeatAt: Date;
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
    private readonly relaySignal: RelaySignal,
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
    this.#hold(socket, { sessionId, legId, party, connection, lastBeatAt });
    await this.#enterRooms(socket, sessionId, legId, party);
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
    await this.relaySignal.relay(this.#heldBy(socket, signal.sessionId), signal);
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

  /** The process that goes away takes no leg with it: pages come back to another one, and are watched. */
  async handleDisconnect(socket: LiveSocket): Promise<void> {
    for (const held of this.#held.get(socket)?.values() ?? []) await this.#drop(held);
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

  /** One page per leg: the former one hears that it was replaced and leaves the rooms. */
  async #enterRooms(socket: LiveSocket, sessionId: string, legId: string, party: Party) {
    const others = this.server.in(room.leg(legId)).except(socket.id);
    others.emit('voice:replaced', { sessionId });
    others.socketsLeave([room.leg(legId), room.session(sessionId)]);
    // The session's room hears the note, which is not the patient's to see.
    await socket.join(
      party === 'patient' ? room.leg(legId) : [room.leg(legId), room.session(sessionId)],
    );
  }

  async #drop({ legId, connection, lastBeatAt }: Omit<HeldLeg, 'sessionId' | 'party'>) {
    try {
      await this.dropLeg.socketClosed(legId, connection, lastBeatAt);
    } catch (error) {
      // The watch on its beats will find it gone.
      this.#log.warn(error);
    }
  }
}
