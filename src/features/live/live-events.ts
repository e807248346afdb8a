import { Injectable } from '@nestjs/common';
import type { ServerToClientEvents } from './events.js';
import { ConnectionsGateway, type LiveServer, type LiveSocket } from './connections.gateway.js';

/**
 * Sends one typed event to rooms, in every process. Call it after the commit (`tx.afterCommit`): an event is news
 * of what is already true, and a lost one costs nothing because clients compare versions and ask again.
 */
@Injectable()
export class LiveEvents {
  constructor(private readonly connections: ConnectionsGateway) {}

  emit<E extends keyof ServerToClientEvents>(
    rooms: string | string[],
    event: E,
    ...payload: Parameters<ServerToClientEvents[E]>
  ): void {
    // Before the sockets are up (seeding, tools) there is nobody to tell.
    const server: LiveServer | undefined = this.connections.server;
    if (!server) return;
    // Alone, a process has nobody to tell over the bus: its own sockets then wait for no trip to the database either.
    void server
      .of('/')
      .adapter.serverCount()
      .then((count) => (count > 1 ? server : server.local).to(rooms).emit(event, ...payload));
  }

  /** The sockets of this process alone. */
  localSockets(): LiveSocket[] {
    return [...(this.connections.server?.sockets.sockets.values() ?? [])];
  }

  /** Ends every socket of a room, in every process: after a sign-out or a suspension. */
  disconnect(rooms: string | string[]): void {
    this.connections.server?.in(rooms).disconnectSockets(true);
  }
}
