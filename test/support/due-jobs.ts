import { setTimeout as sleep } from 'node:timers/promises';
import type { TestApp } from './test-app.js';

/**
 * Lets the job runner do what is due by the test's clock, and waits until it has. The queue goes by the database's
 * clock, so a test's clock must start in the future: then nothing runs before the test says so.
 */
export async function runDueJobs(app: TestApp): Promise<void> {
  await app.db.query(
    `UPDATE graphile_worker._private_jobs SET run_at = now()
     WHERE run_at > now() AND run_at <= $1 AND locked_at IS NULL`,
    [app.clock.now()],
  );
  await app.db.query(`SELECT pg_notify('jobs:insert', '{"r":"x","count":1}')`);
  for (let waited = 0; await isBusy(app); waited += 20) {
    if (waited > 15_000) throw new Error('The jobs that are due are not done after 15 s');
    await sleep(20);
  }
}

async function isBusy(app: TestApp): Promise<boolean> {
  const [{ busy }] = await app.db.query(
    `SELECT EXISTS (SELECT FROM graphile_worker._private_jobs
                    WHERE (run_at <= now() AND attempts < max_attempts) OR locked_at IS NOT NULL) AS busy`,
  );
  return busy as boolean;
}
