import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HuntSweeper } from '../../src/features/interpreting/hunt/hunt-sweeper.js';
import { RequestLife } from '../../src/features/interpreting/requests/request-life.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { Database } from '../../src/platform/database/transactions.js';
import { HuntScene } from '../support/hunt-scene.js';
import { TestApp } from '../support/test-app.js';

describe('a hunt that was left behind', () => {
  const clock = new ManualClock();
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false, settings: { LOG_LEVEL: 'silent' } });
  });
  afterAll(() => app.stop());

  /** Time passes with the consoles open; nobody runs a step. */
  async function later(seconds: number): Promise<void> {
    clock.advance(seconds);
    await app.db.query('UPDATE open_console SET last_beat_at = $1', [clock.now()]);
  }
  const sweep = () => app.app.get(HuntSweeper).sweep();
  const loseJob = (id: string) =>
    app.db.query(`SELECT graphile_worker.remove_job($1)`, [`hunt:${id}`]);

  it('is taken up by the sweeper when its job is lost', async () => {
    const scene = await HuntScene.set(app, [{}, {}]);
    const { id } = await scene.create();
    await loseJob(id);
    await later(12);
    await sweep();
    expect(await scene.states(id)).toEqual(['ringing', 'ringing']);
    expect(await scene.pendingStep(id)).toBeDefined();
  });

  it('is taken up when a killed process holds its job, or nobody ran it in time', async () => {
    for (const loss of [
      `locked_at = now() - interval '1 minute', locked_by = 'killed'`,
      `run_at = now() - interval '1 minute'`,
      `attempts = max_attempts`,
    ]) {
      const scene = await HuntScene.set(app, [{}, {}]);
      const { id } = await scene.create();
      await app.db.query(`UPDATE graphile_worker._private_jobs SET ${loss} WHERE key = $1`, [
        `hunt:${id}`,
      ]);
      await later(30);
      await sweep();
      expect(await scene.states(id)).toEqual(['silent', 'ringing']);
    }
  });

  it('is left alone while its job is in hand', async () => {
    const scene = await HuntScene.set(app, [{}, {}]);
    const { id } = await scene.create();
    await app.db.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'alive' WHERE key = $1`,
      [`hunt:${id}`],
    );
    await later(12);
    await sweep();
    expect(await scene.states(id)).toEqual(['ringing', 'planned']);
  });

  it.each([
    ['asking', 120, 'unmet', 'gender'],
    ['waiting', 3600, 'unmet', 'standing_over'],
  ])('is brought out of %s too', async (state, seconds, outcome, reason) => {
    const scene = await HuntScene.set(app, [{}]);
    let { id } = await scene.create({ gender: 'woman' });
    const refusal = state === 'asking' ? 'no_such_gender' : 'no_interpreter';
    const [offer] = await scene.offers(id);
    await scene.refuse(offer!.id, scene.agencies[0]!.operator.cookie, refusal);
    if (state === 'waiting') {
      const until = new Date(clock.millis() + 600_000).toISOString();
      const standing = await app
        .request('post', `/requests/${id}/call-back`, scene.member.cookie)
        .send({ until });
      id = standing.body.id;
      const [again] = await scene.offers(id);
      await scene.refuse(again!.id, scene.agencies[0]!.operator.cookie);
    }
    expect((await scene.read(id)).state).toBe(state);
    await loseJob(id);
    await later(seconds);
    await sweep();
    expect(await scene.read(id)).toMatchObject({ state: outcome, reason });
  });

  it('is brought out of open', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const { id } = await scene.create();
    await loseJob(id);
    await app.db.query(`DELETE FROM offer WHERE request_id = $1`, [id]);
    await app.db.query(`UPDATE request SET state = 'open' WHERE id = $1`, [id]);
    await later(6);
    await sweep();
    expect((await scene.read(id)).state).toBe('hunting');
    expect(await scene.states(id)).toEqual(['ringing']);
  });

  it('ends as failed, with one entry, where its session is gone', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const { id } = await scene.create();
    await app.app
      .get(Database)
      .transaction((tx) => app.app.get(RequestLife).apply(tx, id, 'agency_accepts'));
    await later(60);
    await sweep();
    await sweep();
    expect(await scene.read(id)).toMatchObject({ state: 'failed', reason: 'session_lost' });
    expect(await scene.entries(id)).toHaveLength(1);
  });

  it('moves on when its member’s page asks how it stands', async () => {
    const scene = await HuntScene.set(app, [{}, {}]);
    const { id, version } = await scene.create();
    const socket = await app.socket(scene.member.cookie);
    const sync = (shown: number) =>
      socket.emitWithAck('request:sync', { requestId: id, version: shown });
    expect(await sync(version)).toEqual({ ok: true, data: { request: null } });
    await loseJob(id);
    await later(16);
    expect(await sync(version)).toMatchObject({
      ok: true,
      data: { request: { id, version: version + 1, offers: [{}, { state: 'ringing' }] } },
    });
  });

  it('sweeps on after one that fails', async () => {
    const scenes = [await HuntScene.set(app, [{}, {}]), await HuntScene.set(app, [{}, {}])];
    const ids = [];
    for (const scene of scenes) ids.push((await scene.create()).id);
    for (const id of ids) await loseJob(id!);
    await app.db.query(
      `ALTER TABLE offer ADD CONSTRAINT test_trap CHECK (request_id <> '${ids[0]}' OR state <> 'silent') NOT VALID`,
    );
    await later(30);
    await sweep();
    await app.db.query(`ALTER TABLE offer DROP CONSTRAINT test_trap`);
    expect(await scenes[0]!.states(ids[0]!)).toEqual(['ringing', 'planned']);
    expect(await scenes[1]!.states(ids[1]!)).toEqual(['silent', 'ringing']);
  });
});
