import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/actors/stage.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';
import { findBroken, findLost, findMiscounted, summarise, talkAccounts } from './prove.js';

const ROUNDS = 2;
const MOST_ROUNDS = 8;
/** Conversations without which the play would prove little. */
const ENOUGH = 5;

describe('a rolling restart while people talk', () => {
  let database: TestDatabase;
  let servers: ServerProcess[] = [];
  let stage: Stage;

  beforeAll(async () => {
    database = await createTestDatabase();
    servers = await Promise.all(
      [1, 2].map(() => ServerProcess.start(database.url, { DRAIN_SECONDS: '1' })),
    );
    stage = await Stage.set(
      database.url,
      servers.map((server) => server.url),
      { members: 4, agencies: 2, operatorsPerAgency: 3, calm: true },
    );
  }, 180_000);
  afterAll(async () => {
    await stage?.close();
    for (const server of servers) await server.kill('SIGKILL');
    await database?.drop();
  });

  /** Conversations in which a second was talked so far. */
  async function talked(): Promise<number> {
    const [row] = await stage.db.query(
      `SELECT count(DISTINCT session_id)::int AS count FROM talk_span WHERE confirmed_until > started_at + interval '1 second'`,
    );
    return (row as { count: number }).count;
  }

  it('refuses no request, hurts no session', async () => {
    await stage.begin();
    let rounds = 0;
    // On a busy machine people take longer to find each other.
    while (rounds < ROUNDS || (rounds < MOST_ROUNDS && (await talked()) <= ENOUGH)) {
      rounds += 1;
      for (const server of servers) {
        await sleep(stage.cast.random.between(3_000, 6_000));
        await server.kill('SIGTERM');
        await server.restart();
      }
    }
    await sleep(3_000);
    const settled = await stage.settle(120_000);
    console.log(`seed ${stage.seed}: ${await summarise(stage)}`);
    expect(servers.map((server) => server.ends)).toEqual(servers.map(() => Array(rounds).fill(0)));
    expect(settled).toEqual({ requests: 0, sessions: 0, legs: 0, offers: 0 });
    expect(await findBroken(stage.db)).toEqual({});
    expect(await findLost(stage)).toEqual([]);
    expect(await findMiscounted(stage)).toEqual([]);
    // Who had not got through yet when the play ended has ended it in the middle; nobody else was harmed.
    const harmed = await stage.db.query(
      `SELECT r.id, r.state, r.reason FROM request r LEFT JOIN session s ON s.request_id = r.id
       WHERE r.state <> 'done' AND NOT (r.state = 'cancelled' OR s.reason = 'ended_by_professional')
          OR r.state = 'done' AND r.reason <> 'ended_by_professional'`,
    );
    expect(harmed).toEqual([]);
    // A restart costs nobody more than the beats around it.
    const accounts = await talkAccounts(stage);
    expect(accounts.filter(({ recorded, together }) => recorded < together - 6)).toEqual([]);
    expect(accounts.filter(({ recorded }) => recorded > 0).length).toBeGreaterThan(ENOUGH);
  }, 400_000);
});
