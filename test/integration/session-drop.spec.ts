import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SweepSessions } from '../../src/features/interpreting/sessions/sweep-sessions.js';
import { LegDeadlines } from '../../src/features/interpreting/legs/leg-deadlines.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { Accepted, beatAll, talk } from '../support/conversation.js';
import { runDueJobs } from '../support/due-jobs.js';
import { eventually } from '../support/eventually.js';
import { TestApp } from '../support/test-app.js';
import { VoicePage } from '../support/voice-page.js';

describe('a party that drops', () => {
  const clock = new ManualClock('2031-03-03T09:00:00.000Z');
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ clock });
  });
  afterAll(() => app.stop());

  async function talking(): Promise<[Accepted, VoicePage, VoicePage]> {
    const call = await Accepted.make(app);
    const [professional, interpreter] = await call.join();
    await beatAll([professional, interpreter]);
    await talk(clock, 60, professional, interpreter);
    return [call, professional, interpreter];
  }

  it('comes back to the same session and the same duration', async () => {
    const [call, professional, interpreter] = await talking();
    interpreter.close();
    await eventually(() => expect(professional.session).toMatchObject({ state: 'interrupted' }));
    const dropped = professional.session!.legs.find(({ id }) => id === interpreter.legId)!;
    expect(dropped.state).toBe('dropped');
    expect(Date.parse(dropped.heldUntil!) - clock.millis()).toBe(60_000);
    clock.advance(30);
    await professional.beat();
    const back = await VoicePage.join(app, call.operator.cookie, call.sessionId);
    expect(back.legId).toBe(interpreter.legId);
    expect(back.session).toMatchObject({ state: 'talking' });
    await beatAll([professional, back]);
    await talk(clock, 30, professional, back);
    expect((await call.end()).body.talkSeconds).toBe(90);
    expect(await call.entries()).toMatchObject([{ kind: 'session', talk_seconds: 90 }]);
  });

  it('keeps talking where only the connection to the service was lost for a moment', async () => {
    const [call, professional, interpreter] = await talking();
    clock.advance(3);
    await professional.reconnect();
    await professional.join();
    clock.advance(2);
    await beatAll([professional, interpreter]);
    expect((await call.end()).body.talkSeconds).toBe(65);
  });

  it('is not dropped by an old socket that closes after the page has come back', async () => {
    const [call, professional] = await talking();
    const former = professional.socket;
    clock.advance(1);
    professional.socket = await app.socket(call.member.cookie);
    await professional.join();
    former.disconnect();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await call.session()).toMatchObject({ state: 'talking' });
    await call.end();
  });

  it.each([
    ['interpreter', 'interpreter_lost'],
    ['professional', 'professional_lost'],
  ] as const)('ends the session when the %s stays away', async (party, reason) => {
    const [call, professional, interpreter] = await talking();
    const [gone, left] =
      party === 'interpreter' ? [interpreter, professional] : [professional, interpreter];
    gone.close();
    await eventually(async () =>
      expect(await call.session()).toMatchObject({ state: 'interrupted' }),
    );
    for (let n = 0; n < 12; n++) {
      clock.advance(5);
      await left.beat();
    }
    await runDueJobs(app);
    expect(await call.session()).toMatchObject({ state: 'ended', reason, talk_seconds: 60 });
    expect(await call.request()).toMatchObject({ state: 'done', reason });
    expect(await call.entries()).toMatchObject([{ kind: 'session', talk_seconds: 60 }]);
  });

  it('is noticed by its silence where no socket closes', async () => {
    const [call, professional, interpreter] = await talking();
    for (let n = 0; n < 3; n++) {
      clock.advance(5);
      await professional.beat();
    }
    await runDueJobs(app);
    expect(await call.session()).toMatchObject({ state: 'interrupted' });
    // Its page was only asleep: the next beat brings it back.
    await interpreter.beat(professional);
    expect(await call.session()).toMatchObject({ state: 'talking' });
    await call.end();
  });

  it('stays in while it beats, however often the watch looks', async () => {
    const [call, professional, interpreter] = await talking();
    for (let n = 0; n < 8; n++) {
      await talk(clock, 5, professional, interpreter);
      await runDueJobs(app);
    }
    expect(await call.session()).toMatchObject({ state: 'talking' });
    await call.end();
  });

  it('may leave on purpose: the professional is told, the place is held', async () => {
    const [call, professional, interpreter] = await talking();
    expect((await call.post(call.operator.cookie, 'leave')).status).toBe(204);
    await eventually(() => expect(professional.session).toMatchObject({ state: 'interrupted' }));
    expect(await call.request()).toMatchObject({ state: 'talking' });
    await interpreter.join();
    expect(await call.session()).toMatchObject({ state: 'talking' });
    expect((await call.post(call.member.cookie, 'leave')).status).toBe(404);
    await call.end();
  });

  it('is dealt with once, however often and however late the deadlines come', async () => {
    const [call, , interpreter] = await talking();
    const deadlines = app.app.get(LegDeadlines);
    interpreter.close();
    await eventually(async () => expect(await call.legs()).toEqual(['dropped', 'in']));
    await deadlines.meet('hold', interpreter.legId);
    expect(await call.session()).toMatchObject({ state: 'interrupted' });
    clock.advance(3600);
    await Promise.all(
      (['hold', 'watch', 'join', 'hold', 'hold'] as const).map((deadline) =>
        deadlines.meet(deadline, interpreter.legId),
      ),
    );
    await deadlines.meet('hold', interpreter.legId);
    expect(await call.session()).toMatchObject({ state: 'ended' });
    expect(await call.entries()).toHaveLength(1);
  });

  it('is swept up where its deadline was lost', async () => {
    const [call, professional, interpreter] = await talking();
    await app.db.query(`DELETE FROM graphile_worker._private_jobs WHERE key LIKE 'leg:%'`);
    for (let n = 0; n < 3; n++) {
      clock.advance(5);
      await professional.beat();
    }
    const sweeper = app.app.get(SweepSessions);
    await sweeper.sweep();
    expect(await call.legs()).toEqual(['dropped', 'in']);
    await app.db.query(
      `DELETE FROM graphile_worker._private_jobs WHERE key LIKE 'leg:%' AND key NOT LIKE $1`,
      [`leg:${professional.legId}:%`],
    );
    clock.advance(61);
    await professional.beat();
    await sweeper.sweep();
    expect(await call.session()).toMatchObject({ state: 'ended', reason: 'interpreter_lost' });
    expect(interpreter.legId).not.toBe('');
  });

  it('does not outlast three hours', async () => {
    const [call, professional, interpreter] = await talking();
    clock.advance(3 * 3600);
    await beatAll([professional, interpreter]);
    await runDueJobs(app);
    expect(await call.session()).toMatchObject({ state: 'ended', reason: 'too_long' });
    expect(await call.entries()).toMatchObject([{ talk_seconds: 60 }]);
  });
});
