import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transactions.js';
import type { Job, JobOptions } from './job.js';

const ADD_MANY = `
  SELECT count(graphile_worker.add_job($1, payload => j.payload,
    run_at => greatest(j.run_at, now() + make_interval(secs => j.soonest)), job_key => j.key, max_attempts => j.tries,
    priority => j.priority))
  FROM json_to_recordset($2::json) AS j (payload json, run_at timestamptz, key text, tries int, soonest float8, priority int)`;

/**
 * Puts jobs on the queue, inside the transaction that decided them: the job exists exactly when the decision
 * does. A deadline is a job too, keyed by what it watches and re-checked when it fires.
 */
@Injectable()
export class JobQueue {
  async add<P extends object>(
    tx: Transaction,
    job: Job<P>,
    payload: P,
    options: JobOptions = {},
  ): Promise<void> {
    await this.addMany(tx, job, [{ payload, options }]);
  }

  /** Many jobs of one kind in one statement. */
  async addMany<P extends object>(
    tx: Transaction,
    job: Job<P>,
    jobs: readonly { payload: P; options?: JobOptions }[],
  ): Promise<void> {
    if (jobs.length === 0) return;
    const rows = jobs.map(({ payload, options = {} }) => ({
      payload,
      run_at: options.runAt ?? null,
      key: options.key ?? null,
      tries: options.maxAttempts ?? 25,
      soonest: options.notWithin ?? 0,
      priority: options.priority ?? 0,
    }));
    await tx.query(ADD_MANY, [job.name, JSON.stringify(rows)]);
  }

  /** Takes back the pending jobs of these keys, where there are any. */
  async remove(tx: Transaction, ...keys: string[]): Promise<void> {
    await tx.query(`SELECT graphile_worker.remove_job(key) FROM unnest($1::text[]) AS key`, [keys]);
  }
}
