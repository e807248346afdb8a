import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/actors/stage.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';
import { findBroken, findLost, findMiscounted, summarise } from './prove.js';

const KILLS = Number(process.env['FAULT_KILLS'] ?? 52);

describe('two processes, each killed again and again', () => {
  let database: TestDatabase;
  let servers: ServerProcess[] = [];
  let stage: Stage;
  let kills = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    servers = await Promise.all([1, 2].map(() => ServerProcess.start(database.url)));
    stage = await Stage.set(
      database.url,
      servers.map((server) => server.url),
      { members: 8, agencies: 3, operatorsPerAgency: 3 },
    );
  }, 180_000);
  afterAll(async () => {
    await stage?.close();
    for (const server of servers) await server.kill('SIGKILL');
    await database?.drop();
  });

  /** Kills a process, whichever, at random moments: one of two that serve, or the only one left. */
  async function killAgainAndAgain(): Promise<void> {
    const random = stage.cast.random.fork();
    while (kills < KILLS) {
      await areReady(random.chance(0.3) ? servers.length : 1);
      await sleep(random.between(0, 800));
      const victim = random.pick(servers);
      // A process in the middle of its start is a victim like any other.
      if (victim.alive) kills += 1;
      await victim.kill('SIGKILL');
      victim.launch();
    }
    await areReady(servers.length);
  }

  async function areReady(count: number): Promise<void> {
    for (;;) {
      const ready = await Promise.all(servers.map((server) => server.isReady()));
      if (ready.filter(Boolean).length >= count) return;
      await sleep(100);
    }
  }

  it('lose nothing, double nothing, and leave nothing behind', async () => {
    await stage.begin();
    const start = performance.now();
    await killAgainAndAgain();
    const killing = (performance.now() - start) / 1000;
    const settled = await stage.settle(150_000);
    const all = (performance.now() - start) / 1000;
    const line = `seed ${stage.seed}: ${kills} kills in ${Math.round(killing)} s, settled after ${Math.round(all)} s: ${await summarise(stage)}`;
    console.log(line);
    expect(kills).toBeGreaterThanOrEqual(KILLS);
    expect(settled).toEqual({ requests: 0, sessions: 0, legs: 0, offers: 0 });
    expect(await findBroken(stage.db)).toEqual({});
    expect(await findLost(stage)).toEqual([]);
    expect(await findMiscounted(stage)).toEqual([]);
  }, 900_000);
});
