import type { Sql } from '../support/bed.js';
import { benchId, KIND, sqlId } from '../support/ids.js';
import { LANGUAGE } from '../support/populate.js';

/** Where a trigger notes the moment at which an interpreter's leg was opened, for each booking. */
export async function watchDials(sql: Sql): Promise<void> {
  // What a round leaves is deleted, and each row's foreign key must not look through all the past.
  await sql(`CREATE INDEX bench_follows_idx ON request (follows_id) WHERE follows_id IS NOT NULL`);
  await sql(`CREATE UNLOGGED TABLE bench_dial (booking_id uuid, at timestamptz NOT NULL)`);
  await sql(`
    CREATE FUNCTION bench_note_dial() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO bench_dial SELECT substr(r.idempotency_key, 9)::uuid, clock_timestamp()
      FROM session s JOIN request r ON r.id = s.request_id WHERE s.id = NEW.session_id;
      RETURN NULL;
    END $$`);
  await sql(`
    CREATE TRIGGER bench_dialled AFTER INSERT ON leg FOR EACH ROW WHEN (NEW.party = 'interpreter')
    EXECUTE FUNCTION bench_note_dial()`);
}

export async function forgetDials(sql: Sql): Promise<void> {
  await sql(`DROP INDEX bench_follows_idx`);
  await sql(`DROP TRIGGER bench_dialled ON leg`);
  await sql(`DROP FUNCTION bench_note_dial`);
  await sql(`DROP TABLE bench_dial`);
}

/**
 * Writes confirmed bookings of as many members, all at one instant, their interpreters at one-time links.
 * @param member the first one's number
 */
export async function addDue(
  sql: Sql,
  { count, member, at }: { count: number; member: number; at: Date },
): Promise<void> {
  await sql(
    `WITH made AS (
       INSERT INTO booking (id, network_id, member_id, booking_number, language, gender, patient_place, professional_line,
         subject, if_nobody, starts_at, minutes, slots, state, look_at, idempotency_key, created_at, changed_at)
       SELECT gen_random_uuid(), $1, ${sqlId(KIND.member, '($3::bigint + n)')}, to_char(n, 'FM000000'), '${LANGUAGE}', 'either', 'room',
         'browser', 'consultation', 'tell', $4, 15, 1, 'confirmed', $4, gen_random_uuid()::text, now(), now()
       FROM generate_series(1, $2::int) AS n RETURNING id)
     INSERT INTO booking_offer (id, booking_id, network_id, agency_id, contract_id, round, position, rank, asked_because,
       state, asked_at, answer_by, answered_at, interpreter_label, talk, link_hash)
     SELECT gen_random_uuid(), id, $1, $5, $6, 1, 1, 1, 'new', 'confirmed', now(), now(), now(), 'Interprète 1', 'link',
       sha256(id::text::bytea) FROM made`,
    [
      ...[benchId(KIND.network, 1), count, member, at],
      ...[benchId(KIND.agency, 1), benchId(KIND.contract, 1)],
    ],
  );
}

/** Clears away all bookings and what came of them. */
export async function endOfBookings(sql: Sql): Promise<void> {
  await sql(`DELETE FROM graphile_worker._private_jobs`);
  await sql(`TRUNCATE bench_dial`);
  await sql(`DELETE FROM join_link`);
  await sql(`DELETE FROM leg`);
  await sql(`DELETE FROM session`);
  await sql(`DELETE FROM outbox_message`);
  await sql(`DELETE FROM booking_event`);
  await sql(`DELETE FROM booking_offer`);
  await sql(`DELETE FROM booking`);
  await sql(
    `DELETE FROM offer WHERE request_id IN (SELECT id FROM request WHERE mode = 'scheduled')`,
  );
  await sql(`DELETE FROM request WHERE mode = 'scheduled'`);
  await sql(`VACUUM ANALYZE booking, booking_offer, request, offer, session, leg`);
}
