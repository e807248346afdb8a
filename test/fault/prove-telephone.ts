import { secondsTogether } from '../support/seconds-together.js';
import type { TelephonePlay } from '../support/telephone-play.js';

/** One session's talk in seconds. */
export interface TelephoneAccount {
  sessionId: string;
  /** By the ledger. */
  counted: number;
  /** By the carrier's own record of the conference: professional and somebody else were in. */
  talked: number;
  /** Whether each callback of its calls and its conference was answered well in the end. */
  heardAll: boolean;
}

/** What is wrong between the plans of calls and the calls that the carrier made; nothing where all is well. */
export async function findWrongCalls(play: TelephonePlay): Promise<string[]> {
  const rows: { id: string; sid: string | null; sent: boolean }[] = await play.db.query(
    `SELECT id, sid, sent_at IS NOT NULL AS sent FROM call`,
  );
  const wrong: string[] = [];
  const asked = new Map<string, number>();
  for (const { method, path, params, outcome } of play.sim.requests) {
    if (method !== 'POST' || !path.endsWith('/Calls.json') || outcome === 429) continue;
    const callId = /calls\/([0-9a-f-]{36})\//.exec(params['StatusCallback']?.[0] ?? '')?.[1];
    asked.set(callId ?? '?', (asked.get(callId ?? '?') ?? 0) + 1);
  }
  for (const [id, times] of asked) {
    if (times > 1) wrong.push(`call ${id} was asked for ${times} times`);
    if (!rows.some((row) => row.id === id && row.sent))
      wrong.push(`call ${id} was asked for and is not written down as sent`);
  }
  const outbound = play.sim.calls.filter(({ direction }) => direction === 'outbound-api');
  if (outbound.length > rows.filter(({ sent }) => sent).length)
    wrong.push(`${outbound.length} calls were made for ${rows.length} rows`);
  const sids = rows.flatMap(({ sid }) => (sid ? [sid] : []));
  if (new Set(sids).size !== sids.length) wrong.push('two rows claim one call');
  for (const sid of sids) if (!play.sim.call(sid)) wrong.push(`nobody has made ${sid}`);
  return wrong;
}

/** Numbers that are kept of calls and requests that are over: there must be none. */
export async function findNumbersLeft(play: TelephonePlay): Promise<unknown[]> {
  return play.db.query(
    `SELECT request_id::text AS of FROM request_line UNION ALL SELECT id::text FROM call WHERE line IS NOT NULL`,
  );
}

export async function telephoneAccounts(play: TelephonePlay): Promise<TelephoneAccount[]> {
  const rows: { id: string; room: string; counted: number }[] = await play.db.query(
    `SELECT s.id, s.room, u.talk_seconds AS counted FROM session s
     JOIN usage_entry u ON u.source_id = s.request_id`,
  );
  // A callback that failed is named by its call's or its conference's sid.
  const failed = new Set(
    play.sim.complaints.filter(({ about }) => about === 'http').map(({ callSid }) => callSid),
  );
  return rows.map(({ id, room, counted }) => {
    const rooms = play.sim.conferences.filter(({ friendlyName }) => friendlyName === room);
    const stays = rooms.flatMap(({ participants }) => participants);
    const keys = [...rooms.map(({ sid }) => sid), ...stays.map(({ callSid }) => callSid)];
    const isDoctor = ({ callSid }: { callSid: string }) =>
      play.practices.some(({ doctor }) => doctor === play.sim.call(callSid)!.to);
    const mine = stays.filter(isDoctor);
    const others = stays.filter((stay) => !isDoctor(stay));
    return {
      sessionId: id,
      counted,
      talked: secondsTogether(mine, others),
      heardAll: keys.every((key) => !failed.has(key)),
    };
  });
}

/** For the one line that a run prints. */
export async function summarise(play: TelephonePlay): Promise<string> {
  const rows: { state: string; count: number }[] = await play.db.query(
    `SELECT state, count(*)::int AS count FROM request GROUP BY 1 ORDER BY 1`,
  );
  const accounts = await telephoneAccounts(play);
  const sum = (pick: (one: TelephoneAccount) => number) =>
    accounts.reduce((all, one) => all + pick(one), 0);
  const outcomes = rows.map(({ state, count }) => `${count} ${state}`).join(', ');
  const deaf = accounts.filter(({ heardAll }) => !heardAll).length;
  return (
    `${outcomes}; ${play.sim.calls.length} calls, ${accounts.length} sessions (${deaf} with callbacks that failed), ` +
    `${sum((one) => one.counted)} s counted of ${sum((one) => one.talked)} s talked`
  );
}
