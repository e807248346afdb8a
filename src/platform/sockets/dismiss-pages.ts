import { type OnGatewayInit, WebSocketServer } from '@nestjs/websockets';
import type { Server } from 'socket.io';
import { LiveGateway } from './live-gateway.decorator.js';

export interface Dismissal {
  /** Whom: the sockets of this room. */
  room: string;
  /** But for this one. */
  except?: string;
  /** What they are told. */
  event: string;
  body: object;
  /** What they leave then. */
  leave: string[];
}

const DISMISS = 'pages:dismiss';

/**
 * Tells the sockets of a room something and takes them out of rooms, in every process. Socket.IO alone does not keep
 * that order: both calls wait for its bus before they act here, and the one may overtake the other. So each process
 * is told as a whole, and acts on its own sockets at once.
 */
@LiveGateway()
export class DismissPages implements OnGatewayInit<Server> {
  @WebSocketServer() readonly server: Server;

  afterInit(server: Server): void {
    server.on(DISMISS, (dismissal: Dismissal) => this.#dismissHere(dismissal));
  }

  dismiss(dismissal: Dismissal): void {
    this.#dismissHere(dismissal);
    this.server.serverSideEmit(DISMISS, dismissal);
  }

  #dismissHere({ room, except, event, body, leave }: Dismissal): void {
    const pages = this.server.local.in(room).except(except ?? []);
    pages.emit(event, body);
    pages.socketsLeave(leave);
  }
}
