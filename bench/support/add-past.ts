import type { Sql } from './bed.js';
import { benchId, KIND, sqlId } from './ids.js';
import { AGENCIES, LANGUAGE, MEMBERS } from './populate.js';

/** Requests that have ended before the measurement begins, so that tables, indexes and plans are those of a life. */
export const PAST_REQUESTS = 100_000;

const TABLES = ['request', 'offer'];
/** Requests written by one statement. */
const BATCH = 500_000;

/**
 * Writes `count` past requests over two years, each with the offer that was accepted. Constraints and indexes come
 * back after the rows: row by row ten million would take an hour.
 */
export async function addPast(sql: Sql, count: number): Promise<void> {
  const restore = await takeAway(sql);
  for (let first = 1; first <= count; first += BATCH)
    await addBatch(sql, first, Math.min(first + BATCH - 1, count), count);
  for (const statement of restore) await sql(statement);
  await sql(`VACUUM ANALYZE`);
}

async function addBatch(sql: Sql, first: number, last: number, count: number): Promise<void> {
  const at = `(now() - interval '730 days' * (1 - n::float8 / ${count}) - interval '1 hour')`;
  await sql(
    `INSERT INTO request (id, network_id, member_id, mode, language, gender, patient_place, professional_line,
                          idempotency_key, state, created_at, changed_at, ended_at)
     SELECT ${sqlId(KIND.past, 'n')}, $1, ${sqlId(KIND.member, `(1 + n % ${MEMBERS})`)}, 'instant', '${LANGUAGE}',
            'either', 'room', 'browser', gen_random_uuid()::text, 'done', ${at}, ${at}, ${at}
     FROM generate_series(${first}, ${last}) AS n`,
    [benchId(KIND.network, 1)],
  );
  await sql(
    `INSERT INTO offer (id, request_id, network_id, agency_id, contract_id, round, position, rank, strategy,
                        stagger_seconds, ring_seconds, state, rang_at, rings_until, answered_at, ended_at)
     SELECT ${sqlId(KIND.pastOffer, 'n')}, ${sqlId(KIND.past, 'n')}, $1,
            ${sqlId(KIND.agency, `(1 + n % ${AGENCIES})`)}, ${sqlId(KIND.contract, `(1 + n % ${AGENCIES})`)},
            1, 1, 1, 'staggered', 12, 30, 'accepted', ${at}, ${at}, ${at}, ${at}
     FROM generate_series(${first}, ${last}) AS n`,
    [benchId(KIND.network, 1)],
  );
}

/** Drops what slows down the writing of rows. @returns the statements that bring it back, in their order */
async function takeAway(sql: Sql): Promise<string[]> {
  const restore: string[] = [];
  for (const table of TABLES) {
    const constraints = await sql<{ name: string; on_table: string; definition: string }>(
      // Foreign keys first: they lean on the primary keys of both tables.
      `SELECT conname AS name, conrelid::regclass::text AS on_table, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
       WHERE (conrelid = $1::regclass AND contype IN ('f', 'u'))
       ORDER BY contype`,
      [table],
    );
    for (const { name, on_table, definition } of constraints) {
      await sql(`ALTER TABLE ${on_table} DROP CONSTRAINT ${name}`);
      restore.push(`ALTER TABLE ${on_table} ADD CONSTRAINT ${name} ${definition}`);
    }
    const indexes = await sql<{ name: string; definition: string }>(
      `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
       FROM pg_index WHERE indrelid = $1::regclass AND NOT indisprimary`,
      [table],
    );
    for (const { name, definition } of indexes) {
      await sql(`DROP INDEX ${name}`);
      restore.push(definition);
    }
  }
  return restore;
}
