import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chooseSeed } from '../support/actors/random.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { TelephonePlay } from '../support/telephone-play.js';
import {
  findNumbersLeft,
  findWrongCalls,
  summarise,
  telephoneAccounts,
} from './prove-telephone.js';
import { findBroken } from './prove.js';

const KILLS = Number(process.env['FAULT_KILLS'] ?? 4);
/** Seconds that may be counted too much where callbacks are lost: what is left tells them. */
const INVENTED_SECONDS = 3;

describe('two processes on the telephone, each killed again and again', () => {
  const seed = chooseSeed();
  let database: TestDatabase;
  let play: TelephonePlay;

  beforeAll(async () => {
    database = await createTestDatabase();
    play = await TelephonePlay.set(database.url, { seed, practices: 6, processes: 2 });
  }, 120_000);
  afterAll(async () => {
    await play?.stop();
    await database?.drop();
  }, 60_000);

  async function areReady(count: number): Promise<void> {
    for (;;) {
      const ready = await Promise.all(play.servers.map((server) => server.isReady()));
      if (ready.filter(Boolean).length >= count) return;
      await sleep(50);
    }
  }

  /** @param moment resolves with the process to kill, when it is time */
  async function killAgainAndAgain(moment: () => Promise<number>): Promise<void> {
    for (let kills = 0; kills < KILLS; kills += 1) {
      // Now and then the only one that is left.
      await areReady(play.random.chance(0.4) ? 2 : 1);
      const victim = play.servers[await moment()]!;
      await victim.kill('SIGKILL');
      victim.launch();
    }
    await areReady(2);
  }

  async function prove(): Promise<void> {
    const killed = performance.now();
    const settled = await play.settle(80_000);
    const seconds = Math.round((performance.now() - killed) / 1000);
    console.log(
      `seed ${seed}: ${KILLS} kills, settled after ${seconds} s: ${await summarise(play)}`,
    );
    expect(await play.db.query(`SELECT * FROM call WHERE state <> 'out'`)).toEqual([]);
    expect(settled).toEqual({ requests: 0, sessions: 0, legs: 0, calls: 0, events: 0, lines: 0 });
    expect(play.mishaps).toEqual([]);
    expect(await findBroken(play.db)).toEqual({});
    expect(await findWrongCalls(play)).toEqual([]);
    expect(await findNumbersLeft(play)).toEqual([]);
    const accounts = await telephoneAccounts(play);
    const invented = (one: (typeof accounts)[number]) => one.counted - one.talked;
    expect(accounts.filter((one) => invented(one) > INVENTED_SECONDS)).toEqual([]);
    expect(accounts.filter((one) => one.heardAll && invented(one) !== 0)).toEqual([]);
  }

  const anyone = () => (play.random.chance(0.5) ? 0 : 1);

  it('during hunts: one outcome, one entry, no call dialled twice', async () => {
    play.begin({ pickUp: [800, 4_000], talk: [0, 1_500], willing: 0.4 });
    await killAgainAndAgain(async () => {
      await sleep(play.random.between(0, 1_500));
      return anyone();
    });
    await prove();
  }, 180_000);

  it('between a callback and its interpretation: what was heard is not forgotten', async () => {
    let leftBehind = 0;
    play.begin({ pickUp: [200, 1_000], talk: [500, 3_000], willing: 0.8 });
    await killAgainAndAgain(async () => {
      await sleep(play.random.between(0, 800));
      const place = await new Promise<number>((resolve) => {
        play.balancer.answered = (path, answering) => {
          if (!/\/(status|rooms)$/.test(path)) return;
          play.balancer.answered = () => undefined;
          // At once: its answer is still on its way to the carrier.
          const { pid } = play.servers[answering]!;
          if (pid) process.kill(pid, 'SIGKILL');
          resolve(answering);
        };
      });
      const [row] = await play.db.query(
        `SELECT count(*)::int AS count FROM provider_event
         WHERE interpreted_at IS NULL AND received_at > now() - interval '2 seconds'`,
      );
      leftBehind += Math.min(1, (row as { count: number }).count);
      return place;
    });
    await prove();
    console.log(`${leftBehind} of ${KILLS} kills left an event behind`);
    expect(leftBehind).toBeGreaterThan(0);
  }, 180_000);

  it('in the middle of talks: they go on, and their seconds are the carrier’s', async () => {
    play.begin({ pickUp: [200, 800], talk: [3_000, 9_000], willing: 0.9 });
    await killAgainAndAgain(async () => {
      for (;;) {
        const talking = await play.db.query(`SELECT FROM session WHERE state = 'talking' LIMIT 1`);
        if ((talking as unknown[]).length > 0) break;
        await sleep(50);
      }
      await sleep(play.random.between(0, 1_500));
      return anyone();
    });
    await prove();
    const talked = (await telephoneAccounts(play)).filter(({ counted }) => counted > 0);
    expect(talked.length).toBeGreaterThan(5);
  }, 180_000);
});
