import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/kernel/clock.js';
import { Accepted, beatAll, talk } from '../support/conversation.js';
import { eventually } from '../support/eventually.js';
import { TestApp } from '../support/test-app.js';
import { VoicePage } from '../support/voice-page.js';

/** Shorter than the gap that a lost beat may leave, so that nothing but the page's name tells of the absence. */
const AWAY = 8;

describe('a page that is closed and opened again within seconds', () => {
  const clock = new ManualClock('2031-03-03T09:00:00.000Z');
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ clock });
  });
  afterAll(() => app.stop());

  it.each(['professional', 'interpreter'] as const)(
    'counts no talk while the %s was away',
    async (party) => {
      const call = await Accepted.make(app);
      const pages = await call.join();
      await beatAll(pages);
      await talk(clock, 60, ...pages);
      const gone = party === 'professional' ? 0 : 1;
      const cookie = [call.member.cookie, call.operator.cookie][gone]!;
      pages[gone].close();
      await eventually(async () =>
        expect(await call.session()).toMatchObject({ state: 'interrupted' }),
      );
      clock.advance(AWAY);
      await pages[1 - gone]!.beat();
      pages[gone] = await VoicePage.join(app, cookie, call.sessionId);
      await beatAll(pages);
      await talk(clock, 30, ...pages);
      expect((await call.end()).body.talkSeconds).toBe(90);
      expect(await call.entries()).toMatchObject([{ kind: 'session', talk_seconds: 90 }]);
    },
  );

  it('counts no talk before a page that takes the leg from another one is heard', async () => {
    const call = await Accepted.make(app);
    const [professional, interpreter] = await call.join();
    await beatAll([professional, interpreter]);
    await talk(clock, 60, professional, interpreter);
    const other = await VoicePage.join(app, call.operator.cookie, call.sessionId);
    clock.advance(AWAY);
    await beatAll([professional, other]);
    await talk(clock, 10, professional, other);
    expect((await call.end()).body.talkSeconds).toBe(70);
  });
});
