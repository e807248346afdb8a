import type pg from 'pg';

/** No job of ours takes so long: each is a short transaction, or a mail with its time limits. */
const LOST_AFTER = '1 minute';

const RELEASE = `
  SELECT graphile_worker.force_unlock_workers(ARRAY(
    SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE locked_at < now() - interval '${LOST_AFTER}'))`;

/**
 * What another job does by now: one that was put on the queue again while a process held it (it has no key and no
 * attempt left), and a run of a crontab (it has one attempt).
 */
const CLEAR = `
  SELECT graphile_worker.complete_jobs(ARRAY(
    SELECT id FROM graphile_worker.jobs
    WHERE locked_at IS NULL AND key IS NULL AND attempts >= max_attempts AND (last_error IS NULL OR max_attempts = 1)))`;

/**
 * Gives back to the queue what killed processes held, which it would do by itself after four hours. Every job is safe
 * to run twice, so one that is merely slow suffers no harm.
 */
export async function releaseLostJobs(pool: pg.Pool): Promise<void> {
  await pool.query(RELEASE);
  await pool.query(CLEAR);
}
