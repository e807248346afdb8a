import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findServerProcesses } from '../../src/platform/database/embedded/server-processes.js';

const PROJECT = join(import.meta.dirname, '../..');
const LOADER = join(import.meta.dirname, 'register-typescript.mjs');
const HOLDER = fileURLToPath(new URL('./embedded-holder.ts', import.meta.url));

/** How to start a program that holds a server. */
export interface EmbeddedProgramOptions {
  settings?: Record<string, string>;
  user?: { uid: number; gid: number };
  /** Arguments of `node` instead of our own sources, for a copy of the project. */
  entry?: string[];
}

/** A separate Node process that holds an embedded server (`embedded-holder.ts`). */
export class EmbeddedProgram {
  /** Text of its log lines so far. */
  readonly logged: string[] = [];
  url = '';
  dataDir = '';
  /** Set when it refused to start. */
  failed: string | null = null;
  message = '';
  /** What `exited` resolved with; undefined while the server lives. */
  serverExit: number | null | undefined;
  signals: string[] = [];
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  constructor(wishedDir: string, options: EmbeddedProgramOptions = {}) {
    const entry = options.entry ?? ['--import', LOADER, HOLDER];
    const args = [...entry, wishedDir, JSON.stringify(options.settings ?? {})];
    this.child = spawn(process.execPath, args, {
      ...options.user,
      cwd: options.entry ? '/' : PROJECT,
      // A process group of its own, as a shell gives to a foreground program.
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.ended = once(this.child, 'exit');
    this.child.stdin?.on('error', () => undefined);
    createInterface({ input: this.child.stdout! }).on('line', (line) => this.hear(line));
  }

  /** Its pid, and the cluster in its data folder. */
  get pid(): number {
    return this.child.pid!;
  }

  get cluster(): string {
    return join(this.dataDir, 'pgdata');
  }

  /** Waits until it serves or has refused. */
  async settled(): Promise<this> {
    await until(() => this.url !== '' || this.failed !== null || this.child.exitCode !== null);
    return this;
  }

  /** Waits until it serves; throws what it said if it refused. */
  async serving(): Promise<this> {
    await this.settled();
    if (!this.url) throw new Error(`not serving: ${this.failed} ${this.message}`);
    return this;
  }

  /** An orderly stop. */
  async stop(): Promise<void> {
    this.child.stdin?.end();
    await this.ended;
  }

  /** Signals the node process alone. */
  kill(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal);
  }

  /** Signals its process group, as Ctrl-C does. */
  killGroup(signal: NodeJS.Signals): void {
    process.kill(-this.pid, signal);
  }

  /** Kills node, guard and every server process at once, as a power cut would. */
  async killTree(): Promise<void> {
    for (const pid of [this.pid, ...this.guards(), ...findServerProcesses(this.cluster)]) {
      killQuietly(pid);
    }
    await this.ended;
    await until(() => findServerProcesses(this.cluster).length === 0);
  }

  async hasEnded(): Promise<void> {
    await this.ended;
  }

  /** Pids of the guard of this program's server. */
  guards(): number[] {
    return processesWith('truchement-guard', `${this.cluster}\0`);
  }

  /** Leaves nothing behind, whatever a test has done. */
  async dispose(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.killGroup('SIGKILL');
      await this.ended;
    }
    if (!this.dataDir) return;
    for (const pid of [...this.guards(), ...findServerProcesses(this.cluster)]) killQuietly(pid);
  }

  private hear(line: string): void {
    const said = JSON.parse(line) as Record<string, string>;
    if (said['log']) this.logged.push(said['log']);
    if (said['signal']) this.signals.push(said['signal']);
    if (said['url']) {
      this.dataDir = said['dataDir']!;
      this.url = said['url'];
    }
    if ('exited' in said) this.serverExit = said['exited'] as unknown as number | null;
    if ('failed' in said) {
      this.message = said['message']!;
      this.failed = said['failed'] ?? 'no code';
    }
  }
}

/** Pids of processes whose command line holds every one of the texts. */
export function processesWith(...texts: string[]): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return texts.every((text) => command.includes(text));
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Waits for a condition; throws after `patienceMs`. */
export async function until(condition: () => boolean, patienceMs = 30_000): Promise<void> {
  const start = performance.now();
  while (!condition()) {
    if (performance.now() - start > patienceMs) throw new Error(`still not: ${condition}`);
    await sleep(5);
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
