import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { castFor } from '../support/actors/cast.js';
import type { Member } from '../support/actors/member.js';
import type { Operator } from '../support/actors/operator.js';
import { Stage } from '../support/actors/stage.js';
import { Voice } from '../support/actors/voice.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { ServerProcess } from '../support/server-process.js';
import { findBroken, findLost, findMiscounted, talkAccounts } from './prove.js';

/** As long as a place is held, less the time it takes to come back. */
const GONE_MS = 50_000;
const TALK_MS = 5_000;

describe('a socket that is lost', () => {
  let database: TestDatabase;
  let servers: ServerProcess[] = [];
  let stage: Stage;

  beforeAll(async () => {
    database = await createTestDatabase();
    servers = await Promise.all([1, 2].map(() => ServerProcess.start(database.url)));
    const places = servers.map((server) => server.url);
    const settings = { members: 4, agencies: 1, operatorsPerAgency: 4, calm: true };
    stage = await Stage.set(database.url, places, settings);
    for (const { page } of [...stage.members, ...stage.operators]) page.open();
    await eventually(
      () => expect(stage.operators.every(({ page }) => page.connected)).toBe(true),
      20,
    );
    for (const operator of stage.operators) await operator.beat();
  }, 180_000);
  afterAll(async () => {
    await stage?.close();
    for (const server of servers) await server.kill('SIGKILL');
    await database?.drop();
  });

  /** A member asks, an operator takes it: the two pages in the session. */
  async function connect(member: Member, operator: Operator): Promise<[Voice, Voice]> {
    await operator.beat();
    await member.ask();
    await eventually(() => expect(offerOf(member, operator)).toBeDefined(), 20);
    const accepted = await operator.accept(offerOf(member, operator)!.id, 'self');
    const pages: [Voice, Voice] = [
      new Voice(castFor(stage.cast), member.page, accepted!.sessionId, 'professional'),
      new Voice(castFor(stage.cast), operator.page, accepted!.sessionId, 'interpreter'),
    ];
    for (const page of pages) stage.play(page.run());
    await eventually(() => expect(pages.every((page) => page.talking)).toBe(true), 20);
    return pages;
  }

  const offerOf = (member: Member, operator: Operator) =>
    [...operator.shown.values()].find((offer) => offer.requestId === member.view!.id);

  const sessionState = async (id: string) =>
    (await stage.db.query(`SELECT state, reason FROM session WHERE id = $1`, [id]))[0];

  /** One of the two is gone for most of a minute while the other one waits. */
  async function loseAndComeBack(member: Member, operator: Operator, gone: 0 | 1): Promise<void> {
    const pages = await connect(member, operator);
    await sleep(TALK_MS);
    const [lost, stays] = gone === 0 ? pages : [pages[1], pages[0]];
    const legId = lost.legId;
    lost.vanish();
    await eventually(() => expect(stays.session!.state).toBe('interrupted'), 20);
    await sleep(GONE_MS);
    lost.comeBack();
    await eventually(() => expect(pages.every((page) => page.talking)).toBe(true), 20);
    expect(lost.legId).toBe(legId);
    await sleep(TALK_MS);
    await member.end(lost.sessionId);
    await eventually(() => expect(pages.every((page) => page.over)).toBe(true), 20);
    expect(await sessionState(lost.sessionId)).toEqual({
      state: 'ended',
      reason: 'ended_by_professional',
    });
    const account = (await talkAccounts(stage)).find((one) => one.sessionId === lost.sessionId)!;
    expect(account.recorded).toBeGreaterThanOrEqual((2 * TALK_MS) / 1000 - 4);
    expect(account.recorded).toBeLessThan(GONE_MS / 1000);
  }

  it('for most of a minute leads back to the same session, for a member and for an operator', async () => {
    await Promise.all([
      loseAndComeBack(stage.members[0]!, stage.operators[0]!, 0),
      loseAndComeBack(stage.members[1]!, stage.operators[1]!, 1),
    ]);
  }, 180_000);

  it('with its events costs a member and an operator nothing', async () => {
    const [member, operator] = [stage.members[2]!, stage.operators[2]!];
    member.page.deaf = operator.page.deaf = true;
    // An agency whose consoles are silent is not asked.
    await operator.beat();
    await member.ask();
    const shown = member.view!.version;
    expect(offerOf(member, operator)).toBeUndefined();
    await operator.beat();
    const offer = offerOf(member, operator)!;
    expect(offer.state).toBe('ringing');
    const accepted = await operator.accept(offer.id, 'self');
    expect(member.view!.version).toBe(shown);
    await member.sync();
    expect(member.view).toMatchObject({ state: 'connecting', sessionId: accepted!.sessionId });
    await operator.beat();
    expect(offerOf(member, operator)).toBeUndefined();
    const pages = [member, operator].map(
      ({ page }, at) =>
        new Voice(
          castFor(stage.cast),
          page,
          accepted!.sessionId,
          at === 0 ? 'professional' : 'interpreter',
        ),
    );
    for (const page of pages) stage.play(page.run());
    await eventually(() => expect(pages.every((page) => page.talking)).toBe(true), 20);
    await member.end(accepted!.sessionId);
    await eventually(() => expect(pages.every((page) => page.over)).toBe(true), 20);
    await member.sync();
    expect(member.view).toMatchObject({ state: 'done' });
  });

  it('leaves every account in order', async () => {
    expect(await stage.settle(20_000)).toEqual({ requests: 0, sessions: 0, legs: 0, offers: 0 });
    expect(await findBroken(stage.db)).toEqual({});
    expect(await findLost(stage)).toEqual([]);
    expect(await findMiscounted(stage)).toEqual([]);
  });
});
