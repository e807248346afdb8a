import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger as NestLogger } from '@nestjs/common';
import { Logger, parseCronItems, run, type Runner, type Task } from 'graphile-worker';
import type { CronItem } from 'graphile-worker';
import type pg from 'pg';
import { newPool } from '../database/new-pool.js';
import type { Job } from './job.js';
import { releaseLostJobs } from './release-lost-jobs.js';

/** Milliseconds between two attempts to begin again while the database is away. */
const PAUSE = 1_000;

/** Something that watches the database by itself beside the queue. */
export interface Companion {
  start(): void;
  /** Finishes what it has in hand. */
  stop(): Promise<void>;
}

/** Runs what the queue holds, in the processes whose ROLE is `all` or `worker`. */
@Injectable()
export class JobRunner {
  readonly #tasks: Record<string, Task> = {};
  readonly #crons: CronItem[] = [];
  readonly #companions: Companion[] = [];
  readonly #log = new NestLogger(JobRunner.name);
  #runner: Runner | undefined;
  #pool: pg.Pool | undefined;

  constructor() {
    this.every('* * * * *', 'jobs.release', () => releaseLostJobs(this.#pool!));
  }

  /** Says what does `job`. Called once per kind, before the start. It must be safe to run twice. */
  handle<P extends object>(job: Job<P>, work: (payload: P) => Promise<void>): void {
    if (this.#tasks[job.name]) throw new Error(`Two handlers for the job ${job.name}`);
    this.#tasks[job.name] = (payload) => work(payload as P);
  }

  /** Runs `work` on the minutes of `crontab` (for example `* * * * *`), once across all processes. */
  every(crontab: string, name: string, work: () => Promise<void>): void {
    this.handle({ name }, work);
    this.#crons.push({ task: name, match: crontab, identifier: name, options: { maxAttempts: 1 } });
  }

  /** What runs as long as this process does its share of the jobs. */
  alongside(companion: Companion): void {
    this.#companions.push(companion);
  }

  async start(url: string): Promise<void> {
    this.#pool = newPool(url, 'truchement-jobs', 6, (message) =>
      this.#log.warn(`job queue connection lost: ${message}`),
    );
    await this.#run(this.#pool);
    for (const companion of this.#companions) companion.start();
  }

  get running(): boolean {
    return this.#runner !== undefined;
  }

  /** Finishes the jobs in hand and takes no more. */
  async stop(): Promise<void> {
    await Promise.all(this.#companions.map((companion) => companion.stop()));
    const runner = this.#runner;
    const pool = this.#pool;
    this.#runner = this.#pool = undefined;
    await runner?.stop();
    await pool?.end();
  }

  async #run(pgPool: pg.Pool): Promise<void> {
    const runner = await run({
      pgPool,
      taskList: this.#tasks,
      parsedCronItems: parseCronItems(this.#crons),
      concurrency: 4,
      pollInterval: 1000,
      noHandleSignals: true,
      // Unbatched, a job whose end can't be noted because the database is away rejects a promise that nobody holds,
      // and that ends the process. In batches of one it ends the runner, which begins again.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: new Logger(() => (level, message) => {
        if (level === 'error') this.#log.error(message);
        else if (level === 'warning') this.#log.warn(message);
      }),
    });
    this.#runner = runner;
    const ended = (why: string) => this.#beginAgain(pgPool, runner, why);
    void runner.promise.then(
      () => ended('without a reason'),
      (error: Error) => ended(error.message),
    );
  }

  /** Whatever ended the runner: while this process lives it does its share of the jobs. */
  async #beginAgain(pool: pg.Pool, ended: Runner, why: string): Promise<void> {
    if (this.#runner !== ended) return;
    this.#runner = undefined;
    this.#log.warn(`job runner ended (${why}): beginning again`);
    while (this.#pool === pool) {
      await sleep(PAUSE);
      try {
        if (this.#pool === pool) return await this.#run(pool);
      } catch (error) {
        this.#log.warn(`job runner can't begin again yet: ${(error as Error).message}`);
      }
    }
  }
}
