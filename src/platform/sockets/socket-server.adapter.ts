import { type INestApplicationContext, Logger } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { MessageMappingProperties } from '@nestjs/websockets';
import { createAdapter } from '@socket.io/postgres-adapter';
import { defer, firstValueFrom, type Observable } from 'rxjs';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { isOwnOrigin } from '../access/same-site.js';
import { CallerResolver } from '../access/caller-resolver.js';
import type { WithCaller } from '../access/access.decorator.js';
import { newPool } from '../database/new-pool.js';
import { Config } from '../config/config.js';
import { type BusPool, busPool } from './bus-pool.js';

/**
 * A NOTIFY holds a lock of the whole server until its commit is on disk, so that each event would keep every other
 * transaction with a NOTIFY waiting for a disk. An event may be lost with the server: a client asks for the snapshot.
 */
const FORGETFUL = '-c synchronous_commit=off';

/**
 * WebSocket only (no long polling, so no sticky sessions), no compression (it costs more than it saves on messages this
 * small).
 */
export const SOCKET_SETTINGS: Partial<ServerOptions> = {
  transports: ['websocket'],
  perMessageDeflate: false,
  maxHttpBufferSize: 64 * 1024,
  pingInterval: 10_000,
  pingTimeout: 10_000,
  serveClient: false,
};

/** Socket.IO over PostgreSQL: an event emitted by one process reaches the sockets of all. */
export class SocketServerAdapter extends IoAdapter {
  readonly #pool: BusPool;
  readonly #config: Config;
  readonly #callers: CallerResolver;
  #closing = false;
  readonly #log = new Logger(SocketServerAdapter.name);

  constructor(
    app: INestApplicationContext,
    databaseUrl: string,
    onLost: (message: string) => void,
  ) {
    super(app);
    this.#config = app.get(Config);
    this.#callers = app.get(CallerResolver);
    const pool = newPool(databaseUrl, 'truchement-sockets', 3, onLost, FORGETFUL);
    this.#pool = busPool(pool, () => this.#closing);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options!,
      ...SOCKET_SETTINGS,
      allowRequest: (request, answer) =>
        answer(null, isOwnOrigin(request.headers, this.#config.publicBaseUrl)),
    });
    server.adapter(createAdapter(this.#pool as never, { errorHandler: () => undefined }));
    server.use((socket: Socket<never, never, never, WithCaller>, next) => {
      this.#callers.resolve(socket.handshake.headers.cookie).then((caller) => {
        socket.data.caller = caller;
        next();
      }, next);
    });
    return server;
  }

  /**
   * As Nest's own, but without an observable for each message of each socket: of five thousand sockets these took more
   * memory than the sockets.
   */
  override bindMessageHandlers(
    socket: Socket,
    handlers: MessageMappingProperties[],
    transform: (answer: unknown) => Observable<unknown>,
  ): void {
    for (const { message, callback } of handlers)
      socket.on(message, (...said: unknown[]) => {
        const last = said.at(-1);
        const acknowledge = typeof last === 'function' ? last : undefined;
        const body = said[0] === acknowledge ? undefined : said[0];
        firstValueFrom(defer(() => transform(callback(body, acknowledge)))).then(
          (answer) => acknowledge?.(answer),
          (error: unknown) => this.#log.error(error, `no answer to ${message}`),
        );
      });
  }

  override close(server: Server): Promise<void> {
    this.#closing = true;
    return super.close(server);
  }

  async end(): Promise<void> {
    await this.#pool.end();
  }
}
