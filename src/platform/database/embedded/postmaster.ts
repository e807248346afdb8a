import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { GUARD_SCRIPT } from './guard-script.js';
import { type ProgramUser, SERVER_ENVIRONMENT } from './run-program.js';
import { findServerProcesses, signalAll } from './server-processes.js';

/** How long a fast, then an immediate shutdown may take, in milliseconds. */
const FAST_SHUTDOWN_MS = 20_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

/** What `Postmaster.start` needs. */
export interface PostmasterOptions {
  /** Path of the `postgres` program, and its arguments. */
  program: string;
  args: readonly string[];
  cluster: string;
  user: ProgramUser;
  /** Open descriptor of the log file. */
  logFile: number;
  log: (line: string) => void;
}

/** One running server with its guard, see `GUARD_SCRIPT`. */
export class Postmaster {
  /** Resolves when the server has ended, with its exit code, or null if a signal ended it. */
  readonly exited: Promise<number | null>;
  private readonly child: ChildProcess;
  private readonly lifeline: Duplex;
  private stopping: Promise<void> | null = null;
  private ended = false;

  constructor(private readonly options: PostmasterOptions) {
    const { program, args, user, logFile } = options;
    this.child = spawn('/bin/sh', ['-c', GUARD_SCRIPT, 'truchement-guard', program, ...args], {
      ...user,
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      // A session of its own: Ctrl-C in our terminal must not end the server before we have drained.
      detached: true,
      stdio: ['ignore', 'pipe', logFile, 'pipe'],
    });
    this.lifeline = this.child.stdio[3] as Duplex;
    this.lifeline.on('error', () => undefined);
    this.exited = new Promise((resolve) => {
      this.child.once('error', () => this.end(() => resolve(null)));
      this.child.once('exit', (code) => this.end(() => resolve(code)));
    });
    this.watchGuard();
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get hasEnded(): boolean {
    return this.ended;
  }

  /** Ends the server: open transactions are rolled back, clients cut off. May be called again. */
  stop(): Promise<void> {
    this.stopping ??= this.shutDown();
    return this.stopping;
  }

  private async shutDown(): Promise<void> {
    const timers = [
      setTimeout(() => this.child.kill('SIGQUIT'), FAST_SHUTDOWN_MS),
      setTimeout(
        () => signalAll(findServerProcesses(this.options.cluster), 'SIGKILL'),
        FAST_SHUTDOWN_MS + IMMEDIATE_SHUTDOWN_MS,
      ),
    ];
    if (!this.ended) this.child.kill('SIGINT');
    await this.exited;
    timers.forEach(clearTimeout);
  }

  private end(resolve: () => void): void {
    this.ended = true;
    this.lifeline.end('ended\n');
    resolve();
  }

  private watchGuard(): void {
    this.child.stdout?.resume().once('close', () => {
      if (this.ended || this.stopping) return;
      this.options.log('The guard of the embedded PostgreSQL has died: stopping the server');
      void this.stop();
    });
  }
}
