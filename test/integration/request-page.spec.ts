import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addSeconds, ManualClock } from '../../src/kernel/clock.js';
import { HuntScene } from '../support/hunt-scene.js';
import { TestApp } from '../support/test-app.js';

describe('before the tap', () => {
  // 10:30 in Paris.
  const clock = new ManualClock('2026-11-23T09:30:00.000Z');
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  afterAll(() => app.stop());

  it('offers what the network covers, the member’s favourites and recent languages', async () => {
    const scene = await HuntScene.set(app, [
      { languages: ['rus', 'tir'] },
      { languages: ['rus', 'pus'] },
      { languages: ['som'], endsOn: '2026-11-22' },
      { languages: ['sqi'], startsOn: '2026-11-24' },
    ]);
    const options = () => app.request('get', '/requests/options', scene.member.cookie);
    expect((await options()).body).toEqual({
      favouriteLanguages: [],
      recentLanguages: [],
      coveredLanguages: ['pus', 'rus', 'tir'],
      liveRequest: null,
      networkName: 'Réseau d’essai',
      networkTelephone: '+33536490000',
      telephone: false,
    });
    const saved = await app
      .request('put', '/requests/favourites', scene.member.cookie)
      .send({ languages: ['tir', 'rus'] });
    expect(saved.body.favouriteLanguages).toEqual(['tir', 'rus']);
    for (const language of ['tir', 'rus', 'tir']) {
      clock.advance(1);
      const { id } = await scene.create({ language });
      await app.request('post', `/requests/${id}/cancel`, scene.member.cookie);
    }
    const live = await scene.create({ language: 'pus' });
    expect((await options()).body).toMatchObject({
      recentLanguages: ['pus', 'tir', 'rus'],
      liveRequest: { id: live.id },
    });
    for (const [languages, code] of [
      [['qqq'], 'LANGUAGE_UNKNOWN'],
      [['rus', 'rus'], 'VALIDATION'],
      ['rus', 'VALIDATION'],
    ] as const) {
      const answer = await app
        .request('put', '/requests/favourites', scene.member.cookie)
        .send({ languages });
      expect(answer.body.code).toBe(code);
    }
  });

  /** An entry of the ledger, `hoursAgo` before now. */
  function entry(
    networkId: string,
    given: { hoursAgo: number; wait: number | null; outcome?: string; mode?: string },
  ): Promise<unknown> {
    const at = addSeconds(clock.now(), -given.hoursAgo * 3600);
    return app.db.query(
      `INSERT INTO usage_entry (id, network_id, kind, source_id, month, occurred_at, language, mode, profession,
         commune_code, waiting_seconds, talk_seconds, outcome, recorded_at)
       VALUES ($1, $2, $3, $4, '2026-11-01', $5, 'rus', $6, '10', '31555', $7, 300, $8, $5)`,
      [
        randomUUID(),
        networkId,
        given.wait === null ? 'unmet' : 'session',
        randomUUID(),
        at,
        given.mode ?? 'instant',
        given.wait,
        given.outcome ?? (given.wait === null ? 'unmet' : 'done'),
      ],
    );
  }
  const forecast = (scene: HuntScene, language = 'rus') =>
    app.request('get', `/requests/forecast?language=${language}`, scene.member.cookie);

  it('forecasts from this hour of the network’s own days, and counts the unserved', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const waits = [20, 30, 40, 50, 60, 100, 119, 120, 121];
    for (const [day, wait] of waits.entries())
      await entry(scene.network.id, { hoursAgo: 24 * (day + 1), wait });
    expect((await forecast(scene)).body).toEqual({
      language: 'rus',
      count: 9,
      enough: false,
      medianSeconds: null,
      outOfTenWithin120: null,
      someoneOpen: true,
    });
    await entry(scene.network.id, { hoursAgo: 25, wait: null });
    const expected = { count: 10, enough: true, medianSeconds: 60, outOfTenWithin120: 8 };
    expect((await forecast(scene)).body).toMatchObject(expected);
    // None of these belongs to it: another hour, too old, cancelled, standing, another network.
    await entry(scene.network.id, { hoursAgo: 26, wait: 1 });
    await entry(scene.network.id, { hoursAgo: 22, wait: 1 });
    await entry(scene.network.id, { hoursAgo: 24 * 91, wait: 1 });
    await entry(scene.network.id, { hoursAgo: 24, wait: null, outcome: 'cancelled' });
    await entry(scene.network.id, { hoursAgo: 24, wait: 1, mode: 'standing' });
    await entry((await app.world.network()).id, { hoursAgo: 24, wait: 1 });
    expect((await forecast(scene)).body).toMatchObject(expected);
    // The hour before and the hour after do.
    await entry(scene.network.id, { hoursAgo: 23, wait: 60 });
    expect((await forecast(scene)).body.count).toBe(11);
  });

  it('goes by the clock on the wall when the clocks have changed', async () => {
    const scene = await HuntScene.set(app, [{}]);
    // 15 October, summer time: 10:30 in Paris is 08:30 UTC, 39 days and an hour before now.
    await entry(scene.network.id, { hoursAgo: 39 * 24 + 1 + 1, wait: 10 });
    expect((await forecast(scene)).body.count).toBe(1);
    await entry(scene.network.id, { hoursAgo: 39 * 24 - 1, wait: 10 });
    expect((await forecast(scene)).body.count).toBe(1);
  });

  it('says whether somebody is open now', async () => {
    const closed = await HuntScene.set(app, [{ openingHours: {} }, { consoleOpen: false }]);
    expect((await forecast(closed)).body.someoneOpen).toBe(false);
    expect((await forecast(closed, 'xxx')).body.code).toBe('LANGUAGE_UNKNOWN');
    expect((await forecast(closed, '')).body.code).toBe('LANGUAGE_UNKNOWN');
  });

  it('gives the catalogue to anyone, and searches it', async () => {
    const all = await app.request('get', '/languages');
    expect(all.body.length).toBeGreaterThanOrEqual(60);
    const found = await app.request('get', '/languages?query=pachtou');
    expect(found.body[0]).toMatchObject({ id: 'pus', direction: 'rtl' });
    expect((await app.request('get', `/languages?query=${'x'.repeat(81)}`)).body.code).toBe(
      'VALIDATION',
    );
  });
});
