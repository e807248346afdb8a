import { type OnGatewayConnection, WebSocketServer } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import type { WithCaller } from '../../platform/access/access.decorator.js';
import { LiveGateway } from '../../platform/sockets/live-gateway.decorator.js';
import type { ClientToServerEvents, ServerToClientEvents } from './events.js';
import { roomsOf } from './rooms.js';

export type LiveServer = Server<ClientToServerEvents, ServerToClientEvents, never, WithCaller>;
export type LiveSocket = Socket<ClientToServerEvents, ServerToClientEvents, never, WithCaller>;

/** Puts each new socket into the rooms of who holds it, and sends events to rooms across all processes. */
@LiveGateway()
export class ConnectionsGateway implements OnGatewayConnection {
  @WebSocketServer() readonly server: LiveServer;

  async handleConnection(socket: LiveSocket): Promise<void> {
    if (socket.data.caller) await socket.join(roomsOf(socket.data.caller));
  }
}
