import type { Bed, Sql } from '../support/bed.js';
import { benchId, KIND, sqlId } from '../support/ids.js';
import { LANGUAGE, MEMBERS } from '../support/populate.js';

/** Conversations that are over: a database in use has some, and PostgreSQL plans by how many rows there are. */
const PAST_SESSIONS = 20_000;

/** Writes past conversations of past requests, once. */
async function addPastSessions(sql: Sql): Promise<void> {
  await sql(
    `INSERT INTO session (id, request_id, network_id, agency_id, booking_number, room, interpreter_label, state,
                          created_at, state_since)
     SELECT gen_random_uuid(), id, network_id, $1, right(idempotency_key, 6), idempotency_key, 'Interprète 1', 'ended',
            created_at, ended_at
     FROM request WHERE state = 'done' ORDER BY id LIMIT ${PAST_SESSIONS} ON CONFLICT DO NOTHING`,
    [benchId(KIND.agency, 1)],
  );
  await sql(
    `INSERT INTO leg (id, session_id, party, round, state, created_at, carrier)
     SELECT gen_random_uuid(), id, party, 1, 'out', created_at, 'browser'
     FROM session s, unnest(ARRAY['professional', 'interpreter']) AS party
     WHERE state = 'ended' AND NOT EXISTS (SELECT FROM leg WHERE session_id = s.id)`,
  );
  await sql(`VACUUM ANALYZE session, leg`);
}

/**
 * Where a trigger notes that an interpreter's leg was opened, for each booking. It counts from the commit on, which the
 * server remembers for this: before, nobody rings.
 */
export async function watchDials(bed: Bed): Promise<void> {
  await bed.restart({ track_commit_timestamp: 'on' });
  await bed.withSql(noteDials);
}

async function noteDials(sql: Sql): Promise<void> {
  await addPastSessions(sql);
  // What a round leaves is deleted, and each row's foreign keys must not look through all the past.
  await sql(
    `CREATE INDEX bench_booking_follows_idx ON booking (follows_request_id) WHERE follows_request_id IS NOT NULL`,
  );
  await sql(`CREATE INDEX bench_follows_idx ON request (follows_id) WHERE follows_id IS NOT NULL`);
  await sql(`CREATE UNLOGGED TABLE bench_dial (booking_id uuid, at timestamptz NOT NULL)`);
  await sql(`
    CREATE FUNCTION bench_note_dial() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO bench_dial SELECT substr(r.idempotency_key, 9)::uuid, clock_timestamp()
      FROM opened JOIN session s ON s.id = opened.session_id JOIN request r ON r.id = s.request_id
      WHERE opened.party = 'interpreter' AND r.mode = 'scheduled';
      RETURN NULL;
    END $$`);
  await sql(`
    CREATE TRIGGER bench_dialled AFTER INSERT ON leg REFERENCING NEW TABLE AS opened FOR EACH STATEMENT
    EXECUTE FUNCTION bench_note_dial()`);
}

export async function forgetDials(bed: Bed): Promise<void> {
  await bed.withSql(async (sql) => {
    await sql(`DROP INDEX bench_follows_idx, bench_booking_follows_idx`);
    await sql(`DROP TRIGGER bench_dialled ON leg`);
    await sql(`DROP FUNCTION bench_note_dial`);
    await sql(`DROP TABLE bench_dial`);
  });
  await bed.restart();
}

export interface DueOrder {
  count: number;
  /** The number of the member before the first one. */
  member: number;
  at: Date;
  /** Both parties are called; else the interpreters are at one-time links and the professionals at their pages. */
  byTelephone?: boolean;
}

/** Writes confirmed bookings of as many members, all at one instant. */
export async function addDue(
  sql: Sql,
  { count, member, at, byTelephone = false }: DueOrder,
): Promise<void> {
  await sql(
    `WITH made AS (
       INSERT INTO booking (id, network_id, member_id, booking_number, language, gender, patient_place, professional_line,
         subject, if_nobody, starts_at, minutes, slots, state, look_at, idempotency_key, created_at, changed_at)
       SELECT gen_random_uuid(), $1, ${sqlId(KIND.member, '($3::bigint + n)')}, to_char(n, 'FM000000'), '${LANGUAGE}', 'either', 'room',
         $7::text, 'consultation', 'tell', $4, 15, 1, 'confirmed', $4, gen_random_uuid()::text, now(), now()
       FROM generate_series(1, $2::int) AS n RETURNING id),
     lines AS (
       INSERT INTO booking_line (booking_id, party, telephone, locale)
       SELECT id, party, CASE party WHEN 'interpreter' THEN '+33639980012' ELSE '+33561910001' END, 'fr'
       FROM made, unnest(ARRAY['professional', 'interpreter']) AS party WHERE $7 = 'telephone')
     INSERT INTO booking_offer (id, booking_id, network_id, agency_id, contract_id, round, position, rank, asked_because,
       state, asked_at, answer_by, answered_at, interpreter_label, talk, link_hash)
     SELECT gen_random_uuid(), id, $1, $5, $6, 1, 1, 1, 'new', 'confirmed', now(), now(), now(), 'Interprète 1',
       CASE $7 WHEN 'telephone' THEN 'telephone' ELSE 'link' END,
       CASE $7 WHEN 'browser' THEN sha256(id::text::bytea) END FROM made`,
    [
      ...[benchId(KIND.network, 1), count, member, at],
      ...[benchId(KIND.agency, 1), benchId(KIND.contract, 1)],
      byTelephone ? 'telephone' : 'browser',
    ],
  );
  await sql(`ANALYZE booking, booking_offer`);
}

/** The bookings that lie far ahead all the time have keys of this form. */
const FAR = `idempotency_key LIKE 'ahead:%'`;

/** Networks of the bookings far ahead: a number of six digits is one booking's of its network. */
const NETWORKS_AHEAD = 20;

/** Writes confirmed bookings of the coming year, at night, spread over other networks and over all members. */
export async function addAhead(sql: Sql, first: number, count: number): Promise<void> {
  await sql(
    `INSERT INTO network (id, slug, name, created_at)
     SELECT ${sqlId(KIND.network, '(1 + n)')}, 'autre-' || n, 'Autre réseau ' || n, now()
     FROM generate_series(1, ${NETWORKS_AHEAD}) AS n ON CONFLICT DO NOTHING`,
  );
  await sql(
    `WITH made AS (
       INSERT INTO booking (id, network_id, member_id, booking_number, language, gender, patient_place, professional_line,
         subject, if_nobody, starts_at, minutes, slots, state, look_at, idempotency_key, created_at, changed_at)
       SELECT gen_random_uuid(), ${sqlId(KIND.network, `(2 + n % ${NETWORKS_AHEAD})`)},
         ${sqlId(KIND.member, `(1 + n % ${MEMBERS})`)}, to_char(n / ${NETWORKS_AHEAD}, 'FM000000'),
         '${LANGUAGE}', 'either', 'room', 'browser', 'consultation', 'tell', at, 15, 1, 'confirmed', at, 'ahead:' || n, now(), now()
       FROM generate_series($1::int, $2::int) AS n,
         LATERAL (SELECT date_trunc('day', now()) + make_interval(days => 2 + n % 360, mins => n % 240)) AS hour (at)
       RETURNING id, network_id)
     INSERT INTO booking_offer (id, booking_id, network_id, agency_id, contract_id, round, position, rank, asked_because,
       state, asked_at, answer_by, answered_at, interpreter_label, talk)
     SELECT gen_random_uuid(), id, network_id, $3, $4, 1, 1, 1, 'new', 'confirmed', now(), now(), now(), 'Interprète 1', 'self'
     FROM made`,
    [first, first + count - 1, benchId(KIND.agency, 1), benchId(KIND.contract, 1)],
  );
  await sql(`VACUUM ANALYZE booking, booking_offer`);
}

/** Clears away those far ahead too. */
export async function endOfAhead(sql: Sql): Promise<void> {
  await endOfBookings(sql);
  await sql(`DELETE FROM booking_offer`);
  await sql(`DELETE FROM booking`);
}

/** Clears away all bookings but those far ahead, and what came of them. */
export async function endOfBookings(sql: Sql): Promise<void> {
  await sql(`DELETE FROM graphile_worker._private_jobs`);
  await sql(`DO $$ BEGIN TRUNCATE bench_dial; EXCEPTION WHEN undefined_table THEN NULL; END $$`);
  await sql(`DELETE FROM join_link`);
  const booked = `SELECT s.id FROM session s JOIN request r ON r.id = s.request_id WHERE r.mode = 'scheduled'`;
  await sql(`DELETE FROM leg WHERE session_id IN (${booked})`);
  await sql(`DELETE FROM session WHERE id IN (${booked})`);
  await sql(`DELETE FROM outbox_message`);
  await sql(`DELETE FROM booking_event`);
  await sql(`DELETE FROM booking_line`);
  await sql(`DELETE FROM request_line`);
  await sql(
    `DELETE FROM booking_offer WHERE booking_id IN (SELECT id FROM booking WHERE NOT ${FAR})`,
  );
  await sql(`DELETE FROM booking WHERE NOT ${FAR}`);
  await sql(
    `DELETE FROM offer WHERE request_id IN (SELECT id FROM request WHERE mode = 'scheduled')`,
  );
  await sql(`DELETE FROM request WHERE mode = 'scheduled'`);
  await sql(`VACUUM ANALYZE booking, booking_offer, request, offer, session, leg`);
}
