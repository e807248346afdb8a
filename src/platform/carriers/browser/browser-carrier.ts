import { WebSocketServer } from '@nestjs/websockets';
import type { Server } from 'socket.io';
import { LiveGateway } from '../../sockets/live-gateway.decorator.js';
import { type CallCommand, Carrier, type EndLegCommand } from '../carrier.js';

/**
 * Voice between browsers. The pages carry it among themselves (WebRTC), so a command is an event to a page: to ring
 * is to say that a leg waits, to end a leg is to say that it is over.
 */
@LiveGateway()
export class BrowserCarrier extends Carrier {
  override readonly name = 'browser';
  @WebSocketServer() readonly server: Server;

  override async call({ legId, sessionId, line }: CallCommand): Promise<void> {
    this.server.to(line).emit('voice:call', { sessionId, legId });
  }

  override async endLeg({ legId, sessionId, line }: EndLegCommand): Promise<void> {
    this.server.to(line).emit('voice:hang-up', { sessionId, legId });
  }
}
