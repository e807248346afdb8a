import { Injectable, Logger as NestLogger } from '@nestjs/common';
import { Logger, parseCronItems, run, type Runner, type Task } from 'graphile-worker';
import type { CronItem } from 'graphile-worker';
import type pg from 'pg';
import { newPool } from '../database/new-pool.js';
import type { Job } from './job.js';

/** Runs what the queue holds, in the processes whose ROLE is `all` or `worker`. */
@Injectable()
export class JobRunner {
  readonly #tasks: Record<string, Task> = {};
  readonly #crons: CronItem[] = [];
  readonly #log = new NestLogger(JobRunner.name);
  #runner: Runner | undefined;
  #pool: pg.Pool | undefined;

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

  async start(url: string): Promise<void> {
    this.#pool = newPool(url, 'truchement-jobs', 6, (message) =>
      this.#log.warn(`job queue connection lost: ${message}`),
    );
    this.#runner = await run({
      pgPool: this.#pool,
      taskList: this.#tasks,
      parsedCronItems: parseCronItems(this.#crons),
      concurrency: 4,
      pollInterval: 1000,
      noHandleSignals: true,
      logger: new Logger(() => (level, message) => {
        if (level === 'error') this.#log.error(message);
        else if (level === 'warning') this.#log.warn(message);
      }),
    });
    this.#runner.promise.catch((error: Error) =>
      this.#log.error(`job runner ended: ${error.message}`),
    );
  }

  get running(): boolean {
    return this.#runner !== undefined;
  }

  /** Finishes the jobs in hand and takes no more. */
  async stop(): Promise<void> {
    const runner = this.#runner;
    this.#runner = undefined;
    await runner?.stop();
    await this.#pool?.end();
  }
}
