import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transactions.js';
import type { Job, JobOptions } from './job.js';

/** One call for all: each one of its own would look for its kind, and wake the runners, again. */
const ADD_MANY = `
  SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
    SELECT ROW($1::text, j.payload, NULL, greatest(j.run_at, now() + make_interval(secs => j.soonest)), j.tries, j.key,
               j.priority, NULL)::graphile_worker.job_spec
    FROM json_to_recordset($2::json) AS j (payload json, run_at timestamptz, key text, tries smallint, soonest float8,
      priority smallint)))`;

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

  /** Many jobs of one kind in one statement, in their order. No two have the same key. */
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
