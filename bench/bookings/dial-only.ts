import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { answerParent } from '../support/child.js';

/** The least that a dispatcher can do: at the second, in batches, mark the bookings and write down who is dialled. */
const CLAIM = `
  WITH claimed AS (
    SELECT id FROM booking WHERE id = ANY($1) AND state = 'confirmed' FOR NO KEY UPDATE SKIP LOCKED
  ), begun AS (
    UPDATE booking SET state = 'begun', changed_at = now(), ended_at = now() WHERE id IN (SELECT id FROM claimed) RETURNING id
  ), dialled AS (
    SELECT graphile_worker.add_job('bench.dial', json_build_object('id', id)) FROM begun
  )
  INSERT INTO bench_dial SELECT begun.id, clock_timestamp() FROM begun, (SELECT count(*) FROM dialled) AS jobs`;

const BATCH = 100;
const AT_ONCE = 4;

let pool: pg.Pool;

interface Order {
  databaseUrl: string;
  /** ISO 8601. */
  at: string;
}

answerParent<Order>(async ({ databaseUrl, at }) => {
  pool ??= new pg.Pool({ connectionString: databaseUrl, max: AT_ONCE });
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM booking WHERE state = 'confirmed' AND starts_at = $1`,
    [at],
  );
  const batches: string[][] = [];
  for (let place = 0; place < rows.length; place += BATCH)
    batches.push(rows.slice(place, place + BATCH).map(({ id }) => id));
  await Promise.all(Array.from({ length: AT_ONCE }, () => pool.query('SELECT 1')));
  await sleep(Date.parse(at) - Date.now() + 1);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let batch = batches.shift(); batch; batch = batches.shift())
        await pool.query(CLAIM, [batch]);
    }),
  );
  return null;
});
