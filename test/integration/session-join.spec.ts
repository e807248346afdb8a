import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SweepSessions } from '../../src/features/interpreting/sessions/sweep-sessions.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { Accepted, beatAll, talk } from '../support/conversation.js';
import { runDueJobs } from '../support/due-jobs.js';
import { eventually } from '../support/eventually.js';
import { TestApp } from '../support/test-app.js';
import { VoicePage } from '../support/voice-page.js';

describe('joining in time', () => {
  const clock = new ManualClock('2031-03-03T09:00:00.000Z');
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ clock });
  });
  afterAll(() => app.stop());

  /** A page that is there and hears nobody, for so many seconds. */
  async function wait(seconds: number, ...pages: VoicePage[]): Promise<void> {
    for (let passed = 0; passed < seconds; passed += 5) {
      clock.advance(5);
      for (const page of pages) await page.beat();
    }
  }

  it('is the professional’s part: otherwise the request failed', async () => {
    const call = await Accepted.make(app);
    const interpreter = await VoicePage.join(app, call.operator.cookie, call.sessionId);
    await wait(55, interpreter);
    await runDueJobs(app);
    expect(await call.session()).toMatchObject({ state: 'connecting' });
    await wait(5, interpreter);
    await runDueJobs(app);
    expect(await call.session()).toMatchObject({ state: 'ended', reason: 'professional_lost' });
    expect(await call.request()).toMatchObject({ state: 'failed', reason: 'professional_lost' });
    expect(await call.entries()).toMatchObject([
      { kind: 'unmet', outcome: 'failed', talk_seconds: 0, waiting_seconds: null },
    ]);
  });

  it('is the interpreter’s part: otherwise the next agency is asked', async () => {
    const call = await Accepted.make(app, { agencies: 2 });
    const professional = await VoicePage.join(app, call.member.cookie, call.sessionId);
    await wait(60, professional);
    await call.beatConsoles();
    await runDueJobs(app);
    await eventually(() => expect(professional.session).toMatchObject({ state: 'replacing' }));
    expect(await call.request()).toMatchObject({ state: 'hunting', round: 2 });
    const [absent] = await app.db.query(
      `SELECT state, reason FROM leg WHERE session_id = $1 AND party = 'interpreter'`,
      [call.sessionId],
    );
    expect(absent).toEqual({ state: 'out', reason: 'interpreter_absent' });
    await call.post(call.member.cookie, 'end');
    expect(await call.request()).toMatchObject({ state: 'failed' });
  });

  it('gives a link more time than an operator who talks', async () => {
    const call = await Accepted.make(app, { talk: 'link' });
    const professional = await VoicePage.join(app, call.member.cookie, call.sessionId);
    await wait(115, professional);
    await runDueJobs(app);
    expect(await call.session()).toMatchObject({ state: 'connecting' });
    await wait(5, professional);
    await call.beatConsoles();
    await runDueJobs(app);
    expect(await call.session()).toMatchObject({ state: 'replacing' });
    await call.end();
  });

  it('is swept up where the deadlines were lost', async () => {
    const call = await Accepted.make(app);
    await app.db.query(`DELETE FROM graphile_worker._private_jobs WHERE key LIKE 'leg:%'`);
    clock.advance(60);
    await app.app.get(SweepSessions).sweep();
    expect(await call.session()).toMatchObject({ state: 'ended', reason: 'professional_lost' });
  });

  it('is of no use where no voice ever passes', async () => {
    const call = await Accepted.make(app);
    const [professional, interpreter] = await call.join();
    await wait(300, professional, interpreter);
    await app.app.get(SweepSessions).sweep();
    expect(await call.session()).toMatchObject({ state: 'ended', reason: 'never_connected' });
    expect(await call.request()).toMatchObject({ state: 'failed' });
  });

  it('hunts again where the interpreter goes before anybody was heard', async () => {
    const call = await Accepted.make(app);
    await call.join();
    expect((await call.post(call.operator.cookie, 'leave')).status).toBe(204);
    expect(await call.session()).toMatchObject({ state: 'replacing' });
    expect(await call.request()).toMatchObject({ state: 'hunting', round: 2 });
    expect((await call.read(call.operator.cookie)).body).toMatchObject({ code: 'SESSION_ENDED' });
    await call.end();
  });

  it('ends with the request that its member cancels', async () => {
    const call = await Accepted.make(app);
    await app.request('post', `/requests/${call.requestId}/cancel`, call.member.cookie).send();
    expect(await call.session()).toMatchObject({ state: 'ended' });
    expect(await call.entries()).toHaveLength(1);
    expect(['cancelled', 'failed']).toContain((await call.request()).state);
  });
});

describe('swapping the interpreter', () => {
  const clock = new ManualClock('2031-03-03T09:00:00.000Z');
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ clock });
  });
  afterAll(() => app.stop());

  it('is one session, one entry, the sum of both talks', async () => {
    const call = await Accepted.make(app);
    const [professional, first] = await call.join();
    await beatAll([professional, first]);
    await talk(clock, 40, professional, first);
    await call.beatConsoles();
    const swapped = await call.post(call.member.cookie, 'swap', { reason: 'wrong_language' });
    expect(swapped.body).toMatchObject({ state: 'replacing', talkSeconds: 40 });
    await runDueJobs(app);
    await eventually(() => expect(first.hungUp).toBe(true));
    expect(await call.request()).toMatchObject({ state: 'hunting', round: 2 });
    await expect(first.beat(professional)).rejects.toThrow('SESSION_ENDED');
    clock.advance(5);
    await professional.beat();
    const again = await call.accept(0, 'self', 'Interprète 34');
    expect(again.sessionId).toBe(call.sessionId);
    const second = await VoicePage.join(app, call.operator.cookie, call.sessionId);
    expect(second.legId).not.toBe(first.legId);
    expect(second.session).toMatchObject({
      state: 'connecting',
      interpreterLabel: 'Interprète 34',
    });
    await beatAll([professional, second]);
    expect(await call.request()).toMatchObject({ state: 'talking' });
    await talk(clock, 20, professional, second);
    expect((await call.end()).body).toMatchObject({ talkSeconds: 60 });
    expect(await call.entries()).toMatchObject([
      { kind: 'session', talk_seconds: 60, outcome: 'done', waiting_seconds: 0 },
    ]);
  });

  it('is asked for once, however often it is tapped', async () => {
    const call = await Accepted.make(app);
    const [professional, interpreter] = await call.join();
    await beatAll([professional, interpreter]);
    const body = { reason: 'wrong_dialect' };
    await Promise.all([1, 2, 3].map(() => call.post(call.member.cookie, 'swap', body)));
    expect(await call.request()).toMatchObject({ round: 2 });
    await call.end();
  });

  it('ends the session where nobody is found, and what was talked counts', async () => {
    const call = await Accepted.make(app);
    const [professional, interpreter] = await call.join();
    await beatAll([professional, interpreter]);
    await talk(clock, 25, professional, interpreter);
    await call.beatConsoles();
    await call.post(call.member.cookie, 'swap', { reason: 'wrong_language' });
    const [offer] = await app.db.query(
      `SELECT id FROM offer WHERE request_id = $1 AND state = 'ringing'`,
      [call.requestId],
    );
    await app
      .request('post', `/offers/${offer.id}/refuse`, call.operator.cookie)
      .send({ reason: 'no_interpreter' });
    await runDueJobs(app);
    expect(await call.session()).toMatchObject({ state: 'ended', reason: 'not_replaced' });
    expect(await call.entries()).toMatchObject([
      { kind: 'session', outcome: 'done', talk_seconds: 25 },
    ]);
  });

  it('refuses a dialect that the language does not have', async () => {
    const call = await Accepted.make(app);
    const body = { reason: 'wrong_dialect', dialect: 'klingon' };
    const answer = await call.post(call.member.cookie, 'swap', body);
    expect(answer.body).toMatchObject({ code: 'DIALECT_UNKNOWN' });
    expect((await call.post(call.member.cookie, 'swap', { reason: 'boring' })).status).toBe(422);
    await call.end();
  });
});
