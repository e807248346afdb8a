import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/kernel/clock.js';
import { Accepted, beatAll, talk } from '../support/conversation.js';
import { runDueJobs } from '../support/due-jobs.js';
import { eventually } from '../support/eventually.js';
import { TestApp } from '../support/test-app.js';
import { VoicePage } from '../support/voice-page.js';

describe('a conversation', () => {
  const clock = new ManualClock('2031-03-03T09:00:00.000Z');
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ clock });
  });
  afterAll(() => app.stop());

  it('goes from the acceptance to one entry in the ledger', async () => {
    const call = await Accepted.make(app);
    clock.advance(8);
    const [professional, interpreter] = await call.join();
    expect(professional.session).toMatchObject({
      state: 'connecting',
      bookingNumber: expect.stringMatching(/^\d{6}$/),
      interpreterLabel: 'Interprète 12',
    });
    clock.advance(2);
    await beatAll([professional, interpreter]);
    expect(await call.session()).toMatchObject({ state: 'talking' });
    expect(await call.request()).toMatchObject({ state: 'talking' });
    await talk(clock, 300, professional, interpreter);
    const ended = await call.end();
    expect(ended.body).toMatchObject({
      state: 'ended',
      reason: 'ended_by_professional',
      talkSeconds: 300,
    });
    expect(await call.request()).toMatchObject({ state: 'done', reason: 'ended_by_professional' });
    const entries = await call.entries();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      kind: 'session',
      network_id: call.network.id,
      agency_id: call.agencies[0]!.id,
      language: 'rus',
      mode: 'instant',
      profession: '10',
      commune_code: '31555',
      waiting_seconds: 10,
      talk_seconds: 300,
      outcome: 'done',
    });
  });

  it('tells both pages at once, and ends twice as well as once', async () => {
    const call = await Accepted.make(app);
    const [professional, interpreter] = await call.join();
    await beatAll([professional, interpreter]);
    const [one, other] = await Promise.all([call.end(), call.end()]);
    expect([one.status, other.status]).toEqual([200, 200]);
    await runDueJobs(app);
    await eventually(() => {
      expect(interpreter.session).toMatchObject({ state: 'ended' });
      expect(interpreter.hungUp).toBe(true);
    });
    expect(await call.entries()).toHaveLength(1);
    await expect(interpreter.beat(professional)).rejects.toThrow('SESSION_ENDED');
  });

  it('counts only what both ends confirm', async () => {
    const call = await Accepted.make(app);
    const [professional, interpreter] = await call.join();
    await beatAll([professional, interpreter]);
    await talk(clock, 20, professional, interpreter);
    // The interpreter no longer hears the professional, who goes on hearing them.
    for (let n = 0; n < 6; n++) {
      clock.advance(5);
      await interpreter.beat();
      await professional.beat(interpreter);
    }
    await beatAll([professional, interpreter]);
    await talk(clock, 10, professional, interpreter);
    expect((await call.end()).body.talkSeconds).toBe(30);
  });

  it('loses one beat at most when both laptops are closed', async () => {
    const call = await Accepted.make(app);
    const [professional, interpreter] = await call.join();
    await beatAll([professional, interpreter]);
    await talk(clock, 60, professional, interpreter);
    clock.advance(4);
    professional.close();
    interpreter.close();
    await eventually(async () => expect(await call.legs()).toEqual(['dropped', 'dropped']));
    clock.advance(7200);
    await runDueJobs(app);
    await runDueJobs(app);
    expect(await call.session()).toMatchObject({ state: 'ended', talk_seconds: 60 });
    expect(await call.request()).toMatchObject({ state: 'done' });
  });

  it('does not depend on who hears first', async () => {
    const call = await Accepted.make(app);
    const [professional, interpreter] = await call.join();
    await Promise.all([professional.beat(interpreter), interpreter.beat(professional)]);
    expect(await call.session()).toMatchObject({ state: 'talking' });
    await call.end();
  });

  it('shows who is muted', async () => {
    const call = await Accepted.make(app);
    const [professional, interpreter] = await call.join();
    professional.muted = true;
    await professional.beat();
    await interpreter.beat();
    const leg = interpreter.session!.legs.find(({ id }) => id === professional.legId);
    expect(leg).toMatchObject({ muted: true });
    await call.end();
  });

  it('answers a beat with the session only where the page shows an older one', async () => {
    const call = await Accepted.make(app);
    const [professional, interpreter] = await call.join();
    await beatAll([professional, interpreter]);
    await professional.beat(interpreter);
    expect(await professional.beat(interpreter)).toBeNull();
    professional.session = { ...professional.session!, version: 1 };
    expect(await professional.beat(interpreter)).toMatchObject({ state: 'talking' });
    await call.end();
  });

  it('gives the leg to the newest page of the party, and tells the former one', async () => {
    const call = await Accepted.make(app);
    const [first] = await call.join();
    const second = await VoicePage.join(app, call.member.cookie, call.sessionId);
    expect(second.legId).toBe(first.legId);
    expect(await first.beatAck()).toMatchObject({ ok: false, error: { code: 'LEG_REPLACED' } });
    await eventually(() => expect(first.replaced).toBe(true));
    // The page that lost the leg takes nothing with it when it closes.
    first.close();
    await second.beat();
    expect(second.session!.legs.find(({ id }) => id === second.legId)).toMatchObject({
      state: 'answered',
      connection: second.connection,
    });
    await call.end();
  });

  it('is nobody else’s business', async () => {
    const call = await Accepted.make(app);
    const stranger = await app.world.member(call.network.id);
    const colleague = await app.world.account('operator', { agencyId: call.agencies[0]!.id });
    for (const cookie of [stranger.cookie, colleague.cookie]) {
      expect((await call.read(cookie)).status).toBe(404);
      const page = await VoicePage.open(app, cookie, call.sessionId);
      await expect(page.join()).rejects.toThrow('SESSION_UNKNOWN');
    }
    expect((await call.post(stranger.cookie, 'end')).status).toBe(404);
    expect((await call.post(call.operator.cookie, 'end')).status).toBe(403);
    expect((await app.request('get', `/sessions/${call.sessionId}`)).status).toBe(401);
    expect((await app.request('get', '/sessions/nonsense', call.member.cookie)).status).toBe(404);
    await call.end();
  });
});
