import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROJECT = join(import.meta.dirname, '../..');
const PROGRAM = join(PROJECT, 'dist/src/main.js');

/** What readiness answered: status 0 where nobody answers. */
export interface ReadinessAnswer {
  status: number;
  process?: string;
}

/** The built program (`npm run build`) as a process of its own. */
export class ServiceProcess {
  /** All it has written so far. */
  output = '';
  errors = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  private constructor(
    readonly port: number,
    settings: NodeJS.ProcessEnv,
  ) {
    if (!existsSync(PROGRAM)) throw new Error('Build the server first: npm run build:server');
    this.child = spawn(process.execPath, [PROGRAM], {
      cwd: PROJECT,
      // Nothing of the test's own environment but what a program needs.
      env: {
        PATH: process.env['PATH'],
        LOG_LEVEL: 'warn',
        TURN_PORT: '0',
        PORT: String(port),
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.child.stderr!.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  /** Started, not awaited. */
  static async spawn(settings: NodeJS.ProcessEnv): Promise<ServiceProcess> {
    return new ServiceProcess(Number(settings['PORT'] ?? (await freePort())), settings);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Waits until it is ready; throws what it said where it ended instead. */
  async ready(patienceMs = 40_000): Promise<this> {
    for (let waited = 0; (await this.readiness()).status !== 200; waited += 100) {
      if (this.child.exitCode !== null || waited > patienceMs)
        throw new Error(`not ready: ${this.output}${this.errors}`);
      await sleep(100);
    }
    return this;
  }

  async readiness(): Promise<ReadinessAnswer> {
    // A new connection each time, as a load balancer's check is.
    const response = await fetch(`${this.url}/api/health/ready`, {
      headers: { connection: 'close' },
    }).catch(() => undefined);
    if (!response) return { status: 0 };
    const body = (await response.json()) as { checks?: { process: string } };
    return { status: response.status, ...(body.checks ? { process: body.checks.process } : {}) };
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Its exit code. */
  exited(): Promise<number | null> {
    return this.ended;
  }

  /** Leaves nothing behind, whatever a test has done. */
  async dispose(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL');
    await this.ended;
  }
}

/** A port that was free just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
