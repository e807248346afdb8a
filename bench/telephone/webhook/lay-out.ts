import type { Sql } from '../../support/bed.js';
import { benchId, KIND, sqlId } from '../../support/ids.js';
import { LANGUAGE, MEMBERS } from '../../support/populate.js';
import { OWN_NUMBER } from '../account.js';
import { idHead, IS, sidHead, sqlTalkSeconds } from './numbers.js';

/** Seconds that the interpreter has waited in the conference when a conversation begins. */
export const WAITED = 10;

const id = (kind: number) => `('${idHead(kind)}' || n)::uuid`;
const sid = (letters: string, kind: number) => `'${sidHead(letters, kind)}' || n`;

/**
 * Writes conversations that are about to begin: an agency has accepted by telephone and waits in the conference, the
 * professional's telephone has just been dialled.
 * @param first the number of the first one
 * @param at the instant at which they begin to be played
 */
export async function layOut(sql: Sql, first: number, count: number, at: Date): Promise<void> {
  const network = benchId(KIND.network, 1);
  const agency = benchId(KIND.agency, 1);
  const contract = benchId(KIND.contract, 1);
  const whole = new Date(Math.floor(at.getTime() / 1000) * 1000).toISOString();
  const now = `timestamptz '${whole}'`;
  const before = `(${now} - interval '${WAITED} seconds')`;
  const rows = `FROM generate_series(${first}::bigint, ${first + count - 1}::bigint) AS n`;
  const statements = [
    `INSERT INTO request (id, network_id, member_id, mode, language, gender, patient_place, professional_line,
                          idempotency_key, state, created_at, changed_at)
     SELECT ${id(IS.request)}, '${network}', ${sqlId(KIND.member, `(1 + n % ${MEMBERS})`)}, 'instant', '${LANGUAGE}',
            'either', 'room', 'telephone', n::text, 'connecting', ${before}, ${before} ${rows}`,
    `INSERT INTO offer (id, request_id, network_id, agency_id, contract_id, round, position, rank, strategy,
                        stagger_seconds, ring_seconds, state, rang_at, rings_until, answered_at, ended_at)
     SELECT ${id(IS.offer)}, ${id(IS.request)}, '${network}', '${agency}', '${contract}', 1, 1, 1, 'staggered', 12, 30,
            'accepted', ${before}, ${before}, ${before}, ${before} ${rows}`,
    `INSERT INTO session (id, request_id, network_id, agency_id, booking_number, room, interpreter_label, state,
                          created_at, state_since)
     SELECT ${id(IS.session)}, ${id(IS.request)}, '${network}', '${agency}', right(n::text, 6), 'salle-' || n,
            'Agence 1', 'connecting', ${before}, ${before} ${rows}`,
    `INSERT INTO leg (id, session_id, party, carrier, round, state, created_at, answered_at, in_at)
     SELECT ${id(IS.interpreter)}, ${id(IS.session)}, 'interpreter', 'twilio', 1, 'in', ${before}, ${before}, ${before}
     ${rows}`,
    `INSERT INTO leg (id, session_id, party, carrier, round, state, created_at)
     SELECT ${id(IS.professional)}, ${id(IS.session)}, 'professional', 'twilio', 1, 'planned', ${before} ${rows}`,
    `INSERT INTO leg_presence (leg_id, joined_at) SELECT ${id(IS.interpreter)}, ${before} ${rows}`,
    `INSERT INTO request_line (request_id, party, telephone)
     SELECT ${id(IS.request)}, party, '+33561910001'
     ${rows}, unnest(ARRAY['professional', 'interpreter']) AS party`,
    `INSERT INTO call (id, direction, subject, state, line, own_number, sid, dialogue, step, document, ring_seconds,
                       limit_seconds, sent_at, talks, room, room_sid, room_sequence, created_at, begun_at, ringing_at,
                       answered_at, in_at, look_at)
     SELECT ${id(IS.interpreterCall)}, 'out', 'leg:${idHead(IS.interpreter)}' || n, 'in', '+33353010001',
            '${OWN_NUMBER}', ${sid('CA', IS.interpreterCall)}, 'null', 3, '<Response/>', 30, 10800, ${before},
            jsonb_build_array(jsonb_build_object('step', 3, 'room', 'salle-' || n, 'star', false, 'limitSeconds', 10800,
                                                 'givenAt', '${new Date(+new Date(whole) - WAITED * 1000).toISOString()}',
                                                 'backAt', NULL)),
            'salle-' || n, ${sid('CF', IS.conference)}, 1, ${before}, ${before}, ${before}, ${before}, ${before}, ${now}
     ${rows}`,
    `INSERT INTO call (id, direction, subject, state, line, own_number, sid, dialogue, ring_seconds, limit_seconds,
                       sent_at, created_at, look_at)
     SELECT ${id(IS.professionalCall)}, 'out', 'leg:${idHead(IS.professional)}' || n, 'ringing', '+33561910001',
            '${OWN_NUMBER}', ${sid('CA', IS.professionalCall)}, 'null', 30, 10800, ${before}, ${before}, ${now} ${rows}`,
  ];
  for (const statement of statements) await sql(statement);
  await sql(
    `VACUUM ANALYZE request, offer, session, leg, leg_presence, request_line, call, provider_event`,
  );
}

/** Ends what nobody has played, and clears the queue. */
export async function clearAway(sql: Sql): Promise<void> {
  const LIVE = `state NOT IN ('done', 'unmet', 'cancelled', 'failed')`;
  await sql(
    `UPDATE call SET state = 'out', line = NULL, document = NULL, dialogue = NULL, farewell = NULL WHERE state <> 'out'`,
  );
  await sql(`UPDATE leg SET state = 'out' WHERE state <> 'out'`);
  await sql(`UPDATE session SET state = 'ended' WHERE state <> 'ended'`);
  await sql(`UPDATE request SET state = 'cancelled', ended_at = now() WHERE ${LIVE}`);
  // pgbench stops in the middle.
  await sql(
    `UPDATE provider_event SET interpreted_at = now(), verdict = 'late' WHERE interpreted_at IS NULL`,
  );
  await sql(`DELETE FROM request_line`);
  await sql(`DELETE FROM graphile_worker._private_jobs`);
}

/** Whatever is wrong with what the product has written of conversations that were played; nothing where all is well. */
export async function findWrong(sql: Sql, played: readonly number[]): Promise<string[]> {
  const [row] = await sql<Record<string, number>>(
    `SELECT count(*) FILTER (WHERE r.state <> 'done')::int AS "requests that are not done",
            count(*) FILTER (WHERE entries <> 1)::int AS "requests without exactly one entry",
            count(*) FILTER (WHERE seconds IS DISTINCT FROM ${sqlTalkSeconds('n')})::int AS "entries with other seconds",
            count(*) FILTER (WHERE events <> 7)::int AS "conversations with events lost or doubled",
            count(*) FILTER (WHERE living > 0)::int AS "calls that live"
     FROM unnest($1::bigint[]) AS n JOIN request r ON r.id = ${id(IS.request)}
     CROSS JOIN LATERAL (SELECT count(*) AS entries, max(talk_seconds) AS seconds FROM usage_entry u
                         WHERE u.source_id = r.id) ledger
     CROSS JOIN LATERAL (SELECT count(*) AS events FROM provider_event e
                         WHERE e.call_id IN (${id(IS.professionalCall)}, ${id(IS.interpreterCall)})) heard
     CROSS JOIN LATERAL (SELECT count(*) AS living FROM call c
                         WHERE c.id IN (${id(IS.professionalCall)}, ${id(IS.interpreterCall)}) AND c.state <> 'out') calls`,
    [played],
  );
  return Object.entries(row!).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
}
