import type { Sql } from '../support/bed.js';

/** Ends every live request, so that each member may ask again, and clears away what that leaves. */
export async function endOfRequests(sql: Sql): Promise<void> {
  const LIVE = `state NOT IN ('done', 'unmet', 'cancelled', 'failed')`;
  await sql(`UPDATE offer SET state = 'withdrawn', ended_at = now()
             WHERE state IN ('planned', 'ringing') AND request_id IN (SELECT id FROM request WHERE ${LIVE})`);
  await sql(`UPDATE request SET state = 'cancelled', ended_at = now() WHERE ${LIVE}`);
  await sql(`DELETE FROM graphile_worker._private_jobs`);
  await sql(`VACUUM ANALYZE request, offer, graphile_worker._private_jobs`);
}
