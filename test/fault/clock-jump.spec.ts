import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HuntSweeper } from '../../src/features/interpreting/hunt/hunt-sweeper.js';
import { SweepSessions } from '../../src/features/interpreting/sessions/sweep-sessions.js';
import { Clock } from '../../src/kernel/clock.js';
import { Accepted } from '../support/conversation.js';
import { eventually } from '../support/eventually.js';
import { HuntScene } from '../support/hunt-scene.js';
import { TestApp } from '../support/test-app.js';
import type { VoicePage } from '../support/voice-page.js';

const HOUR = 3600;

/** The machine's clock, which somebody sets: it jumps and goes on. The database keeps the true time. */
class SetClock extends Clock {
  #offsetMs = 0;

  override now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  jump(seconds: number): void {
    this.#offsetMs += seconds * 1000;
  }
}

describe.each([
  ['ahead', HOUR],
  ['back', -HOUR],
])('a clock that jumps an hour %s', (_, jump) => {
  let clock: SetClock;
  let app: TestApp;
  beforeEach(async () => {
    clock = new SetClock();
    app = await TestApp.start({ clock, settings: { LOG_LEVEL: 'silent' } });
  });
  afterEach(() => app.stop());

  /** What the two sweeps of the next minutes do. */
  async function sweep(): Promise<void> {
    await app.app.get(HuntSweeper).sweep();
    await app.app.get(SweepSessions).sweep();
  }

  /** Beats of both, as fast as a test can wait for. */
  async function talk(seconds: number, pages: VoicePage[]): Promise<void> {
    for (let beats = 0; beats < seconds * 2; beats += 1) {
      for (const page of pages) await page.beat(...pages.filter((other) => other !== page));
      await sleep(500);
    }
  }

  async function jobsAdded(): Promise<number> {
    const [row] = await app.db.query(
      `SELECT sum(n_tup_ins + n_tup_upd)::int AS count FROM pg_stat_user_tables
       WHERE relname = '_private_jobs' AND schemaname = 'graphile_worker'`,
    );
    return row.count as number;
  }

  it('during a hunt leaves nothing stuck', async () => {
    const scene = await HuntScene.set(app, [
      { staggerSeconds: 1, ringSeconds: 5 },
      { staggerSeconds: 1, ringSeconds: 5 },
    ]);
    const { id } = await scene.create();
    clock.jump(jump);
    for (const { operator } of scene.agencies) await app.world.openConsole(operator);
    await eventually(async () => {
      await sweep();
      expect(await scene.read(id)).toMatchObject({ state: 'unmet', reason: 'no_answer' });
    }, 20);
    expect(await scene.entries(id)).toHaveLength(1);
  });

  it('during a talk invents no minute, and the talk goes on', async () => {
    const call = await Accepted.make(app);
    const pages = await call.join();
    await talk(3, pages);
    clock.jump(jump);
    await sweep();
    await talk(3, pages);
    await sweep();
    expect(await call.session()).toMatchObject({ state: 'talking' });
    const { talkSeconds } = (await call.end()).body;
    expect(talkSeconds).toBeGreaterThanOrEqual(3);
    expect(talkSeconds).toBeLessThanOrEqual(10);
    expect(await call.entries()).toMatchObject([{ kind: 'session', talk_seconds: talkSeconds }]);
  });

  it('during a hold ends it, and invents no minute', async () => {
    const call = await Accepted.make(app);
    const [professional, interpreter] = await call.join();
    await talk(2, [professional, interpreter]);
    interpreter.close();
    await eventually(async () =>
      expect(await call.session()).toMatchObject({ state: 'interrupted' }),
    );
    clock.jump(jump);
    await professional.beat();
    await eventually(async () => {
      await sweep();
      expect(await call.session()).toMatchObject({ state: 'ended', reason: 'interpreter_lost' });
    }, 20);
    const [entry, ...others] = await call.entries();
    expect(others).toEqual([]);
    expect(entry!['talk_seconds']).toBeLessThanOrEqual(5);
  });

  it('before anybody has joined leaves nothing stuck', async () => {
    const call = await Accepted.make(app);
    clock.jump(jump);
    await eventually(async () => {
      await sweep();
      expect(await call.session()).toMatchObject({ state: 'ended' });
    }, 20);
    expect(await call.entries()).toMatchObject([{ kind: 'unmet', talk_seconds: 0 }]);
  });

  it('does not set the queue spinning', async () => {
    const call = await Accepted.make(app);
    const pages = await call.join();
    clock.jump(jump);
    // Until the watch on the pages, set before the jump, has looked for the first time.
    await talk(14, pages);
    const before = await jobsAdded();
    await talk(5, pages);
    // Statistics arrive within a second.
    await sleep(1_500);
    expect((await jobsAdded()) - before).toBeLessThan(100);
    await call.end();
  });
});
