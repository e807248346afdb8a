import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROJECT = join(import.meta.dirname, '../..');
const PROGRAM = join(PROJECT, 'dist/src/main.js');
const END_WITH_PARENT = join(import.meta.dirname, 'end-with-parent.mjs');
const MOST_LINES = 500;
/** How long a start may take on a busy machine, in milliseconds. */
const START_MS = 60_000;

/** A real process of the built service (`npm run build:server`), which keeps its port across restarts. */
export class ServerProcess {
  /** What it wrote, over all its lives, the last lines. */
  readonly output: string[] = [];
  /** How its lives ended: an exit code or a signal. */
  readonly ends: (number | NodeJS.Signals | null)[] = [];
  #child: ChildProcess | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly port: number,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Starts a process on a database and waits until it is ready. `settings` are environment variables. */
  static async start(
    databaseUrl: string,
    settings: NodeJS.ProcessEnv = {},
  ): Promise<ServerProcess> {
    // Whoever has to know the address before, as its public one, brings the port along.
    const port = Number(settings['PORT'] ?? (await freePort()));
    const server = new ServerProcess(port, {
      PATH: process.env['PATH'],
      TZ: 'UTC',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      DEMO: 'off',
      TURN_PORT: '0',
      LOG_LEVEL: 'error',
      ...settings,
    });
    await server.restart();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.alive ? this.#child!.pid : undefined;
  }

  get alive(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  /** Signals it and waits for its end. Resolves at once where it does not run. */
  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.alive) this.#child!.kill(signal);
    await this.#ended;
  }

  /** Starts it where it does not run. */
  launch(): void {
    if (this.alive) return;
    const child = spawn(process.execPath, ['--import', END_WITH_PARENT, PROGRAM], {
      cwd: PROJECT,
      env: this.environment,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.on('error', () => undefined);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => this.#note(text));
    this.#ended = once(child, 'exit').then(([code, signal]) => this.ends.push(code ?? signal));
    this.#child = child;
  }

  /** Starts it where it does not run, and waits until it is ready. @throws Error with its last words */
  async restart(): Promise<void> {
    this.launch();
    const start = performance.now();
    while (!(await this.isReady())) {
      const late = performance.now() - start > START_MS;
      if (late || !this.alive)
        throw new Error(`${late ? 'not ready' : 'ended'}: ${this.output.slice(-20).join('\n')}`);
      await sleep(50);
    }
  }

  async isReady(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.url}/api/health/ready`, {
        signal: AbortSignal.timeout(5000),
      });
      await answer.text();
      return answer.status === 200;
    } catch {
      return false;
    }
  }

  #note(text: string): void {
    this.output.push(...text.split('\n').filter((line) => line !== ''));
    this.output.splice(0, this.output.length - MOST_LINES);
  }
}

/** A port below those that the system gives to outgoing connections, so that nobody takes it between two lives. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    try {
      await once(server.listen(port, '127.0.0.1'), 'listening');
      return port;
    } catch {
      // Taken: another one.
    } finally {
      server.close();
    }
  }
}
