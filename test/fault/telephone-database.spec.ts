import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/index.js';
import { chooseSeed } from '../support/actors/random.js';
import { eventually } from '../support/eventually.js';
import { TelephonePlay } from '../support/telephone-play.js';
import { makeTestFolder, removeTestFolder } from '../support/test-folder.js';
import { runMigrations } from '../../src/platform/database/migrate.js';
import { findNumbersLeft, findWrongCalls, telephoneAccounts } from './prove-telephone.js';
import { findBroken } from './prove.js';

const OWN = '+33536490000';
const CALLER = '+33561919999';
const TO_TAKE = /Pour prendre l’appel|Pour la reprendre/;
const APOLOGY = /difficulté technique/;

describe('a PostgreSQL that goes away in the middle of a call', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  let play: TelephonePlay;

  // What a killed backend takes with it is the server's memory, not the machine's: fsync would only cost time.
  const startPostgres = () =>
    startEmbeddedPostgres({ dataDir: folder, settings: { fsync: 'off' } });

  beforeAll(async () => {
    folder = await makeTestFolder(0o711);
    postgres = await startPostgres();
    await runMigrations(postgres.url);
    play = await TelephonePlay.set(postgres.url, {
      ...{ seed: chooseSeed(), practices: 2, processes: 1 },
    });
  }, 120_000);
  afterAll(async () => {
    await play?.stop();
    await postgres?.stop();
    await removeTestFolder(postgres?.dataDir ?? folder);
    await removeTestFolder(folder);
  }, 60_000);

  /** A member and an interpreter who talk with each other. */
  async function talk(at: number) {
    const practice = play.practices[at]!;
    const [first] = practice.agencies as [string];
    const agency = play.sim.telephone(first).answers({ after: 0.3 });
    agency.whenHears(/tapez 1/, '1', { after: 0.2 });
    const doctor = play.sim.telephone(practice.doctor).answers({ after: 0.3 });
    doctor.whenHears(TO_TAKE, '1', { after: 0.2 });
    const id = (await play.ask(practice))!;
    await eventually(async () => expect((await play.state(id)).state).toBe('talking'), 40);
    await sleep(2_000);
    return { practice, id, line: play.inHand(practice.doctor)!, other: play.inHand(first)! };
  }

  const heard = (call: { heard: readonly { text: string }[] }) =>
    call.heard.map(({ text }) => text).join(' ');

  /** Both are in the conference, whatever has happened. */
  const areIn = (call: Awaited<ReturnType<typeof talk>>) => {
    expect([call.line.state, call.other.state]).toEqual(['talking', 'talking']);
    expect(call.line.conference).not.toBeNull();
    expect(call.line.conference).toBe(call.other.conference);
  };

  /** The member ends it; the ledger has the one entry, with the seconds of the carrier's own record. */
  async function endAndProve({ practice, id }: Awaited<ReturnType<typeof talk>>): Promise<void> {
    await eventually(async () => {
      const { sessionId } = await play.state(id);
      expect((await play.post(practice, `/sessions/${sessionId}/end`))?.ok).toBe(true);
    }, 20);
    const settled = await play.settle(60_000);
    expect(Object.values(settled).every((count) => count === 0)).toBe(true);
    expect((await play.state(id)).state).toBe('done');
    const { sessionId } = await play.state(id);
    const account = (await telephoneAccounts(play)).find((one) => one.sessionId === sessionId)!;
    expect(account.counted).toBe(account.talked);
    expect(account.counted).toBeGreaterThan(3);
    expect(await findBroken(play.db)).toEqual({});
    expect(await findWrongCalls(play)).toEqual([]);
    expect(await findNumbersLeft(play)).toEqual([]);
  }

  it('stays away for seconds: callers are told so in French, the talk goes on and is counted', async () => {
    const { pid } = play.servers[0]!;
    const call = await talk(0);
    await postgres.stop();
    // Out of the talk by the star key, into nothing: the question for what is next finds no database.
    await call.line.press('*');
    const caller = play.sim.telephone(CALLER).dials(OWN);
    await eventually(() => {
      expect(heard(call.line)).toMatch(APOLOGY);
      expect(heard(caller)).toMatch(APOLOGY);
    }, 20);
    expect(play.servers[0]!.pid).toBe(pid);
    expect(call.other.conference).not.toBeNull();
    await sleep(2_000);
    postgres = await startPostgres();
    await eventually(() => areIn(call), 30);
    await eventually(() => expect(caller.state).toBe('ended'), 40);
    await sleep(3_000);
    for (const { text } of [...call.line.heard, ...caller.heard])
      expect(text).not.toMatch(/application error/);
    await endAndProve(call);
  }, 150_000);

  it('crashes and recovers: nobody on the line need know, and the entry is right', async () => {
    const call = await talk(1);
    const [backend] = await play.db.query(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'truchement' AND pid <> pg_backend_pid()`,
    );
    process.kill((backend as { pid: number }).pid, 'SIGKILL');
    await sleep(200);
    await call.line.press('*');
    await eventually(() => expect(heard(call.line)).toMatch(/Pour terminer|difficulté/), 20);
    // The menu's question rings out, and leads back.
    await eventually(() => areIn(call), 60);
    await sleep(2_000);
    await endAndProve(call);
  }, 150_000);
});
