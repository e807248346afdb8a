import { Injectable } from '@nestjs/common';
import { migrations } from '../../../migrations/index.js';
import { Config } from '../config/config.js';
import { Database } from '../database/transactions.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { ReadinessView } from './readiness.view.js';

/** Whether this process should be sent requests now. */
@Injectable()
export class Readiness {
  #draining = false;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobRunner,
    private readonly config: Config,
  ) {}

  /** From now on the answer is no: the process finishes what it has. */
  drain(): void {
    this.#draining = true;
  }

  get draining(): boolean {
    return this.#draining;
  }

  async check(): Promise<ReadinessView> {
    const checks = {
      database: 'ok',
      migrations: 'ok',
      queue: 'ok',
      process: this.#draining ? 'draining' : 'ok',
    };
    try {
      const [row] = await this.database.query<{ applied: number; queue: boolean }>(
        `SELECT (SELECT count(*)::int FROM migration) AS applied,
                to_regproc('graphile_worker.add_job') IS NOT NULL AS queue`,
      );
      if (row!.applied < migrations.length)
        checks.migrations = `${migrations.length - row!.applied} pending`;
      if (!row!.queue) checks.queue = 'schema missing';
      else if (this.config.role !== 'web' && !this.jobs.running) checks.queue = 'not running';
    } catch {
      checks.database = 'unreachable';
      checks.migrations = checks.queue = 'unknown';
    }
    const ready = Object.values(checks).every((check) => check === 'ok');
    return { status: ready ? 'ready' : 'not_ready', checks };
  }
}
