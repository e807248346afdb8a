import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import TurnServer from 'node-turn';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../config/config.js';
import { embeddedTurnSecret } from './embedded-turn-secret.js';
import { repairTurnServer } from './repair-node-turn.js';
import { statelessNonces } from './stateless-nonces.js';
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
    const server = this.#server;
    this.#server = undefined;
    server?.stop();
    for (const key of Object.keys(server?.allocations ?? {})) delete server!.allocations[key];
  }

  /** Whether this process serves, or another one does. */
  get serving(): boolean {
    return this.#server !== undefined;
  }

  /** Serves, if nobody else does. */
  async serve(): Promise<void> {
    const addresses = addressesFor(this.config.host);
    if (this.#server || !(await areFree(addresses, this.config.turnPort)) || this.#over) return;
    const secret = embeddedTurnSecret(this.config.secretKey);
    const server = new TurnServer({
      listeningIps: addresses,
      // Every party's relay has the same address, so that relays reach each other.
      relayIps: [addresses.at(-1)!],
      listeningPort: this.config.turnPort,
      authMech: 'long-term',
      realm: 'truchement',
      credentials: passwords((username) => turnPassword(secret, username, this.clock.now())),
      log: (message) => this.#log.warn(String(message)),
    });
    repairTurnServer(
      server,
      statelessNonces(secret, () => this.clock.millis()),
    );
    server.start();
    this.#server = server;
  }
}

/** The server looks users up in an object; ours answers for any name that carries its own proof. */
function passwords(passwordOf: (username: string) => string | undefined): Record<string, string> {
  return new Proxy<Record<string, string>>(
    {},
    { get: (_, username) => (typeof username === 'string' ? passwordOf(username) : undefined) },
  );
}

/** Loopback, and this machine's first address where the service listens beyond it. */
function addressesFor(host: string): string[] {
  if (['127.0.0.1', 'localhost', '::1'].includes(host)) return [LOOPBACK];
  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  return outward ? [LOOPBACK, outward] : [LOOPBACK];
}

async function areFree(addresses: string[], port: number): Promise<boolean> {
  const free = await Promise.all(addresses.map((address) => isFree(address, port)));
  return free.every(Boolean);
}

function isFree(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createSocket('udp4');
    probe.once('error', () => {
      probe.close();
      resolve(false);
    });
    probe.bind({ address, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
