import { networkInterfaces } from 'node:os';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../config/config.js';
import { embeddedTurnSecret } from './embedded-turn-secret.js';
import { statelessNonces } from './relay/nonces.js';
import { TurnServer } from './relay/turn-server.js';
import { turnPassword } from './turn-credentials.js';

const LOOPBACK = '127.0.0.1';
/** How long the port may stay without a server after the process that held it is gone. */
const LOOK_AGAIN_MILLIS = 10_000;

/**
 * A TURN server for a single machine. Of several processes there, the one that finds the port free serves for all:
 * they make and check credentials from the same secret.
 */
@Injectable()
export class EmbeddedTurn implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger(EmbeddedTurn.name);
  #server: TurnServer | undefined;
  #lookAgain: NodeJS.Timeout | undefined;
  #over = false;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { turnUrls, turnPort, role } = this.config;
    if (turnUrls.length > 0 || turnPort === 0 || role === 'worker') return;
    await this.serve();
    this.#lookAgain = setInterval(() => void this.serve(), LOOK_AGAIN_MILLIS);
    this.#lookAgain.unref();
  }

  onModuleDestroy(): void {
    this.#over = true;
    clearInterval(this.#lookAgain);
    this.#server?.stop();
    this.#server = undefined;
  }

  /** Whether this process serves; if not, another one does. */
  get serving(): boolean {
    return this.#server !== undefined;
  }

  /** Serves, if nobody else does. */
  async serve(): Promise<void> {
    if (this.#server || this.#over) return;
    const server = this.#newServer();
    try {
      await server.start();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE') this.#log.error(error, 'the embedded TURN server did not start');
      return;
    }
    if (this.#over) server.stop();
    else this.#server = server;
  }

  #newServer(): TurnServer {
    const secret = embeddedTurnSecret(this.config.secretKey);
    const seconds = () => performance.now() / 1000;
    return new TurnServer({
      addresses: addressesFor(this.config.host),
      port: this.config.turnPort,
      realm: 'truchement',
      nonces: statelessNonces(secret, seconds),
      passwordOf: (user) => turnPassword(secret, user, this.clock.now()),
      seconds,
    });
  }
}

/** Loopback, and this machine's first address where the service listens beyond it. */
function addressesFor(host: string): string[] {
  if (['127.0.0.1', 'localhost', '::1'].includes(host)) return [LOOPBACK];
  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  return outward ? [LOOPBACK, outward] : [LOOPBACK];
}
