import type { DataSource } from 'typeorm';
import type { Stage } from '../support/actors/stage.js';

/**
 * The invariants as questions to the database: each must find no row.
 */
const NONE: Record<string, string> = {
  'a request, session or leg that lives, an offer that rings': `
    SELECT 'request' AS what, id, state FROM request WHERE state NOT IN ('done', 'unmet', 'cancelled', 'failed')
    UNION ALL SELECT 'session', id, state FROM session WHERE state <> 'ended'
    UNION ALL SELECT 'leg', id, state FROM leg WHERE state <> 'out'
    UNION ALL SELECT 'offer', id, state FROM offer WHERE state IN ('planned', 'ringing')`,
  'a request without exactly one entry in the ledger': `
    SELECT r.id, r.state, count(u.id) FROM request r
    LEFT JOIN usage_entry u ON u.source_id = r.id AND u.kind <> 'correction' GROUP BY r.id HAVING count(u.id) <> 1`,
  'an entry without its request, or a correction': `
    SELECT u.id, u.kind FROM usage_entry u LEFT JOIN request r ON r.id = u.source_id
    WHERE r.id IS NULL OR u.kind = 'correction'`,
  'an entry that says otherwise than its request': `
    SELECT r.id, r.state, u.outcome, u.kind, s.interpreter_in_at FROM usage_entry u
    JOIN request r ON r.id = u.source_id LEFT JOIN session s ON s.request_id = r.id
    WHERE u.outcome <> r.state OR u.reason IS DISTINCT FROM r.reason
       OR (u.kind = 'session') <> (s.interpreter_in_at IS NOT NULL)
       OR (r.state = 'done') <> (s.interpreter_in_at IS NOT NULL)`,
  'two agencies that won one round': `
    SELECT request_id, round FROM offer WHERE state = 'accepted' GROUP BY 1, 2 HAVING count(*) > 1`,
  'a session without an accepted offer, an accepted offer without a session': `
    SELECT r.id FROM request r LEFT JOIN session s ON s.request_id = r.id
    WHERE (s.id IS NOT NULL) <> EXISTS (SELECT FROM offer o WHERE o.request_id = r.id AND o.state = 'accepted')`,
  'two sessions of one request': `
    SELECT request_id FROM session GROUP BY 1 HAVING count(*) > 1`,
  'an entry whose talk is not the sum of its confirmed spans': `
    SELECT u.id, u.talk_seconds, s.talk_seconds AS of_session, spans.seconds FROM usage_entry u
    LEFT JOIN session s ON s.request_id = u.source_id
    CROSS JOIN LATERAL (
      SELECT coalesce(round(sum(extract(epoch FROM t.confirmed_until - t.started_at))), 0)::int AS seconds
      FROM talk_span t WHERE t.session_id = s.id) spans
    WHERE u.talk_seconds <> spans.seconds OR coalesce(s.talk_seconds, 0) <> spans.seconds`,
  'spans of one session that overlap, or are still open': `
    SELECT a.session_id FROM talk_span a JOIN talk_span b ON a.session_id = b.session_id AND a.id < b.id
      AND a.started_at < b.confirmed_until AND b.started_at < a.confirmed_until
    UNION SELECT session_id FROM talk_span WHERE NOT closed`,
  'a rank passed over without a reason': `
    SELECT later.request_id, later.round, earlier.rank, earlier.state, later.rank AS before_it FROM offer later
    JOIN offer earlier ON earlier.request_id = later.request_id AND earlier.round = later.round
      AND earlier.rank < later.rank
    WHERE later.rang_at IS NOT NULL AND earlier.rank_exception IS NULL
      AND (earlier.rang_at IS NULL OR earlier.rang_at > later.rang_at)`,
  'a ladder that is not in the order of the ranks': `
    SELECT a.request_id, a.round FROM offer a JOIN offer b ON a.request_id = b.request_id AND a.round = b.round
      AND a.position < b.position AND a.rank > b.rank`,
  'a job that has failed for good or is stuck': `
    SELECT id, task_identifier, key, attempts, max_attempts, locked_at, last_error FROM graphile_worker.jobs
    WHERE attempts >= max_attempts AND (key IS NOT NULL OR last_error IS NOT NULL) AND max_attempts > 1
       OR locked_at IS NULL AND attempts < max_attempts AND run_at < now() - interval '30 seconds'`,
};

/** Every invariant that does not hold, with the rows that show it. */
export async function findBroken(db: DataSource): Promise<Record<string, unknown[]>> {
  const broken: Record<string, unknown[]> = {};
  for (const [what, sql] of Object.entries(NONE)) {
    const rows: unknown[] = await db.query(sql);
    if (rows.length > 0) broken[what] = rows.slice(0, 10);
  }
  return broken;
}

/** What the actors were told and the database does not know, or knows otherwise. */
export async function findLost(stage: Stage): Promise<string[]> {
  const lost: string[] = [...stage.cast.witness.faults, ...stage.mishaps.map(String)];
  const rows: { id: string; idempotency_key: string }[] = await stage.db.query(
    `SELECT id, idempotency_key FROM request`,
  );
  for (const [key, ids] of stage.cast.witness.acknowledged) {
    const made = rows.filter((row) => row.idempotency_key === key).map((row) => row.id);
    if (made.length !== 1 || ids.size !== 1 || !ids.has(made[0]!))
      lost.push(`key ${key} was answered with ${[...ids]} and made ${made}`);
  }
  const accepted: { id: string; session_id: string }[] = await stage.db.query(
    `SELECT o.id, s.id AS session_id FROM offer o JOIN session s ON s.request_id = o.request_id
     WHERE o.state = 'accepted'`,
  );
  for (const [offerId, sessionId] of stage.cast.witness.won)
    if (!accepted.some((row) => row.id === offerId && row.session_id === sessionId))
      lost.push(`offer ${offerId} was won with session ${sessionId}, the database says otherwise`);
  return lost;
}

/** One session's talk in seconds: what the ledger says, and what the actors know. */
export interface TalkAccount {
  sessionId: string;
  recorded: number;
  /** The least: what acknowledged beats of both ends confirmed. */
  confirmed: number;
  /** The most: for how long the two were there. */
  together: number;
}

export async function talkAccounts(stage: Stage): Promise<TalkAccount[]> {
  const rows: { id: string; talk_seconds: number }[] = await stage.db.query(
    `SELECT s.id, u.talk_seconds FROM session s JOIN usage_entry u ON u.source_id = s.request_id`,
  );
  const { ether } = stage.cast;
  return rows.map(({ id, talk_seconds: recorded }) => ({
    sessionId: id,
    recorded,
    confirmed: ether.confirmed.of(id),
    together: ether.together(id),
  }));
}

/** A page beats every 5 s in the product: so much may be counted after somebody is gone. */
const ONE_BEAT = 5;

/** Sessions whose entry lost what was confirmed, or invented what was not. */
export async function findMiscounted(stage: Stage): Promise<TalkAccount[]> {
  const accounts = await talkAccounts(stage);
  return accounts.filter(
    ({ recorded, confirmed, together }) =>
      recorded < confirmed - ONE_BEAT || recorded > together + ONE_BEAT,
  );
}

/** For the one line that a run prints. */
export async function summarise(stage: Stage): Promise<string> {
  const rows: { state: string; count: number }[] = await stage.db.query(
    `SELECT CASE state WHEN 'unmet' THEN reason ELSE state END AS state, count(*)::int AS count
     FROM request GROUP BY 1 ORDER BY 1`,
  );
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const outcomes = rows.map((row) => `${row.count} ${row.state}`).join(', ');
  const accounts = await talkAccounts(stage);
  const sum = (pick: (one: TalkAccount) => number) =>
    Math.round(accounts.reduce((all, one) => all + pick(one), 0));
  return `${total} requests (${outcomes}), ${accounts.length} sessions, ${sum((one) => one.recorded)} s of talk recorded (${sum((one) => one.confirmed)} s confirmed, ${sum((one) => one.together)} s together)`;
}
