import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/kernel/clock.js';
import { Accepted, beatAll, talk } from '../support/conversation.js';
import { eventually } from '../support/eventually.js';
import { TestApp } from '../support/test-app.js';
import { VoicePage } from '../support/voice-page.js';

describe('voice across two processes', () => {
  const clock = new ManualClock('2031-03-03T09:00:00.000Z');
  let one: TestApp;
  let other: TestApp;

  beforeAll(async () => {
    one = await TestApp.start({ clock });
    other = await TestApp.start({ clock, jobs: false, databaseUrl: one.databaseUrl });
  });
  afterAll(async () => {
    await other.stop();
    await one.stop();
  });

  it('relays signals, and hears both ends whichever process they are on', async () => {
    const call = await Accepted.make(one);
    const [professional, interpreter] = await call.join(other);
    expect(await professional.signal(interpreter, 'v=0 offer')).toMatchObject({ ok: true });
    await eventually(() =>
      expect(interpreter.signals).toMatchObject([
        {
          fromLegId: professional.legId,
          fromConnection: professional.connection,
          toConnection: interpreter.connection,
          description: { type: 'offer', sdp: 'v=0 offer' },
        },
      ]),
    );
    await interpreter.signal(professional, 'v=0 answer');
    await eventually(() => expect(professional.signals).toHaveLength(1));
    await beatAll([professional, interpreter]);
    await eventually(() => {
      expect(professional.session).toMatchObject({ state: 'talking' });
      expect(interpreter.session).toMatchObject({ state: 'talking' });
    });
    await talk(clock, 45, professional, interpreter);
    expect((await call.end()).body.talkSeconds).toBe(45);
    expect(await call.entries()).toHaveLength(1);
    await eventually(() => expect(interpreter.session).toMatchObject({ state: 'ended' }));
  });

  it('keeps the order of signals, and passes large ones', async () => {
    const call = await Accepted.make(one);
    const [professional, interpreter] = await call.join(other);
    const sent = Array.from({ length: 30 }, (_, n) => `v=0 ${n}`);
    await Promise.all(sent.map((sdp) => professional.signal(interpreter, sdp)));
    await eventually(() => expect(interpreter.signals).toHaveLength(30));
    expect(interpreter.signals.map(({ description }) => description!.sdp)).toEqual(sent);
    const large = `v=0 ${'a'.repeat(20_000)}`;
    await professional.signal(interpreter, large);
    await eventually(() => expect(interpreter.signals.at(-1)!.description!.sdp).toBe(large));
    await call.end();
  });

  it('lets a page come back on the other process, and the former one hears of it', async () => {
    const call = await Accepted.make(one);
    const [professional, interpreter] = await call.join();
    await beatAll([professional, interpreter]);
    const moved = await VoicePage.join(other, call.operator.cookie, call.sessionId);
    await eventually(() => expect(interpreter.replaced).toBe(true));
    interpreter.close();
    await beatAll([professional, moved]);
    await professional.signal(moved, 'v=0 again');
    await eventually(() => expect(moved.signals).toHaveLength(1));
    expect(interpreter.signals).toHaveLength(0);
    expect(await call.session()).toMatchObject({ state: 'talking' });
    await call.end();
  });

  it('drops a signal for a page that is gone, and takes none from one that holds no leg', async () => {
    const call = await Accepted.make(one);
    const [professional, interpreter] = await call.join(other);
    expect(await professional.signal(interpreter, 'v=0', 'page-from-before')).toMatchObject({
      ok: true,
    });
    const another = await Accepted.make(one);
    const [stranger] = await another.join();
    stranger.session = professional.session;
    const foreign = await stranger.ask('voice:signal', {
      sessionId: call.sessionId,
      toLegId: interpreter.legId,
      toConnection: interpreter.connection,
      candidate: { candidate: 'candidate:1' },
    });
    expect(foreign).toMatchObject({ ok: false, error: { code: 'SESSION_STATE' } });
    // Its own session named, another one's leg meant.
    const crossed = await stranger.ask('voice:signal', {
      sessionId: another.sessionId,
      toLegId: interpreter.legId,
      toConnection: interpreter.connection,
      candidate: null,
    });
    expect(crossed).toMatchObject({ ok: true });
    await professional.signal(interpreter, 'v=0 the only one');
    await eventually(() => expect(interpreter.signals).toHaveLength(1));
    await call.end();
    await another.end();
  });

  it.each([
    ['voice:join', { sessionId: 'x', connection: 'page-0001' }],
    ['voice:join', { sessionId: '018f0000-0000-7000-8000-000000000000', connection: '!' }],
    ['voice:beat', { sessionId: '018f0000-0000-7000-8000-000000000000' }],
    ['voice:signal', { toLegId: 1 }],
  ])('refuses a malformed %s', async (event, body) => {
    const call = await Accepted.make(one);
    const page = await VoicePage.open(one, call.member.cookie, call.sessionId);
    expect(await page.ask(event, body)).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION' },
    });
    await call.end();
  });

  it('refuses who is nobody', async () => {
    const page = await VoicePage.open(one, 'truchement_session=nonsense', 'x');
    const body = { sessionId: 'x', connection: 'page-0001' };
    expect(await page.ask('voice:join', body)).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
  });
});
