import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/index.js';
import { Browser } from '../support/actors/browser.js';
import { Stage } from '../support/actors/stage.js';
import { ServerProcess } from '../support/server-process.js';
import { makeTestFolder, removeTestFolder } from '../support/test-folder.js';
import { findBroken, findLost, findMiscounted, summarise } from './prove.js';

/** Longer than anything retries in silence, and long enough for a page's silence to show. */
const OUTAGES_MS = [2_000, 16_000];
const CRASHES = 4;

describe('a PostgreSQL that crashes and restarts under load', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  let servers: ServerProcess[] = [];
  let stage: Stage;

  // What a killed backend takes with it is the server's memory, not the machine's: fsync would only cost time.
  const startPostgres = () =>
    startEmbeddedPostgres({ dataDir: folder, settings: { fsync: 'off' } });

  beforeAll(async () => {
    folder = await makeTestFolder(0o711);
    postgres = await startPostgres();
    servers = await Promise.all([1, 2].map(() => ServerProcess.start(postgres.url)));
    stage = await Stage.set(
      postgres.url,
      servers.map((server) => server.url),
      { members: 6, agencies: 2, operatorsPerAgency: 3 },
    );
  });
  afterAll(async () => {
    await stage?.close();
    for (const server of servers) await server.kill('SIGKILL');
    await postgres?.stop();
    await removeTestFolder(postgres?.dataDir ?? folder);
    await removeTestFolder(folder);
  });

  /** One backend is killed, so the postmaster ends all of them and recovers. */
  async function crash(): Promise<void> {
    const rows: { pid: number }[] = await stage.db.query(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'truchement' AND pid <> pg_backend_pid()`,
    );
    process.kill(stage.cast.random.pick(rows).pid, 'SIGKILL');
  }

  /** What a member's browser gets from each process: quickly, and in our words. */
  async function probe(cookie: string): Promise<void> {
    for (const { url } of servers) {
      const browser = new Browser({ ...stage.cast, places: [url] }, cookie);
      const start = performance.now();
      const answers = await Promise.all([
        browser.try<{ code: string }>('GET', '/requests/live'),
        browser.try<{ code: string }>('POST', '/requests', {}, { 'idempotency-key': 'any' }),
        new Browser({ ...stage.cast, places: [url] }, '').try<{ code: string }>('GET', '/health'),
      ]);
      expect(answers.map((answer) => answer?.status)).toEqual([503, 503, 200]);
      expect(answers[0]!.body.code).toBe('UNAVAILABLE');
      expect(performance.now() - start).toBeLessThan(12_000);
      expect((await fetch(`${url}/api/health/ready`)).status).toBe(503);
    }
  }

  const countDone = async () => {
    const [row] = await stage.db.query(
      `SELECT count(*)::int AS done FROM request WHERE state = 'done'`,
    );
    return row.done as number;
  };

  it('loses nothing, and the service goes on', async () => {
    await stage.begin();
    const pids = servers.map((server) => server.pid);
    for (let crashes = 0; crashes < CRASHES; crashes += 1) {
      await sleep(stage.cast.random.between(2_000, 6_000));
      await crash();
    }
    for (const outage of OUTAGES_MS) {
      await sleep(5_000);
      await postgres.stop();
      await probe('truchement_session=of-anybody');
      await sleep(outage);
      postgres = await startPostgres();
    }
    const doneBefore = await countDone();
    await sleep(20_000);
    expect(await countDone()).toBeGreaterThan(doneBefore);
    const settled = await stage.settle(150_000);
    console.log(
      `seed ${stage.seed}: ${CRASHES} crashes, ${OUTAGES_MS.length} outages, ${stage.cast.witness.unavailable} answers 503: ${await summarise(stage)}`,
    );
    expect(servers.map((server) => server.pid)).toEqual(pids);
    expect(settled).toEqual({ requests: 0, sessions: 0, legs: 0, offers: 0 });
    expect(await findBroken(stage.db)).toEqual({});
    expect(await findLost(stage)).toEqual([]);
    expect(await findMiscounted(stage)).toEqual([]);
  }, 600_000);
});
