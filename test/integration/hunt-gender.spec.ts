import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addSeconds, ManualClock } from '../../src/kernel/clock.js';
import { HuntScene } from '../support/hunt-scene.js';
import { TestApp } from '../support/test-app.js';

describe('a wish of gender that can’t be met', () => {
  const clock = new ManualClock();
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  afterAll(() => app.stop());

  /** A request for a woman, refused by the only agency for that reason. */
  async function asked(): Promise<{ scene: HuntScene; id: string }> {
    const scene = await HuntScene.set(app, [{}]);
    const { id } = await scene.create({ gender: 'woman' });
    const [offer] = await scene.offers(id);
    await scene.refuse(offer!.id, scene.agencies[0]!.operator.cookie, 'no_such_gender');
    return { scene, id };
  }
  const answer = (scene: HuntScene, id: string, gender: string) =>
    app.request('post', `/requests/${id}/gender`, scene.member.cookie).send({ gender });

  it('is put to the member, who has two minutes', async () => {
    const { scene, id } = await asked();
    expect(await scene.read(id)).toMatchObject({
      state: 'asking',
      gender: 'woman',
      reason: 'gender',
      askingUntil: addSeconds(clock.now(), 120).toISOString(),
    });
    await scene.pass(119, id);
    expect((await scene.read(id)).state).toBe('asking');
    await scene.pass(1, id);
    expect(await scene.read(id)).toMatchObject({
      state: 'unmet',
      reason: 'gender',
      gender: 'woman',
    });
    expect(await scene.entries(id)).toEqual([
      { kind: 'unmet', outcome: 'unmet', reason: 'gender' },
    ]);
  });

  it('is given up by the member’s answer alone, which is on record, and the agencies are asked again', async () => {
    const { scene, id } = await asked();
    const answered = await answer(scene, id, 'either');
    expect(answered.status).toBe(200);
    expect(answered.body).toMatchObject({ state: 'hunting', gender: 'either', round: 2 });
    expect(await scene.states(id, 2)).toEqual(['ringing']);
    const [row] = await app.db.query(
      `SELECT gender, gender_wish, gender_asked_at FROM request WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ gender: 'either', gender_wish: 'woman', gender_asked_at: clock.now() });
    const twice = await answer(scene, id, 'either');
    expect(twice.body).toMatchObject({ state: 'hunting', round: 2 });
  });

  it('stays where the member keeps it', async () => {
    const { scene, id } = await asked();
    expect((await answer(scene, id, 'keep')).body).toMatchObject({
      state: 'unmet',
      reason: 'gender',
    });
    expect((await answer(scene, id, 'keep')).status).toBe(200);
    expect((await answer(scene, id, 'either')).body.code).toBe('REQUEST_STATE');
  });

  it('is no longer in question when the answer comes too late or nothing was asked', async () => {
    const { scene, id } = await asked();
    await scene.pass(121, id);
    expect((await answer(scene, id, 'either')).body.code).toBe('REQUEST_STATE');
    const other = await HuntScene.set(app, [{}]);
    const hunting = await other.create({ gender: 'man' });
    expect((await answer(other, hunting.id, 'either')).body.code).toBe('REQUEST_STATE');
    expect((await answer(other, hunting.id, 'femme')).body.code).toBe('VALIDATION');
    expect((await answer(scene, hunting.id, 'either')).body.code).toBe('REQUEST_UNKNOWN');
  });

  it('is one answer when given twice at once, and one outcome against the deadline', async () => {
    for (let round = 0; round < 8; round++) {
      const { scene, id } = await asked();
      clock.advance(120);
      await app.db.query('UPDATE open_console SET last_beat_at = $1', [clock.now()]);
      const answers = await Promise.all([
        answer(scene, id, 'either'),
        answer(scene, id, 'either'),
        scene.pass(0, id),
      ]);
      const { state } = await scene.read(id);
      expect(['hunting', 'unmet']).toContain(state);
      for (const given of [answers[0], answers[1]])
        if (given.status !== 200) expect(given.body.code).toBe('REQUEST_STATE');
      expect(await scene.entries(id)).toHaveLength(state === 'unmet' ? 1 : 0);
      expect(await scene.offers(id, 2)).toHaveLength(state === 'unmet' ? 0 : 1);
    }
  });

  it('is asked for once: a second refusal of gender after giving up is an ordinary one', async () => {
    const { scene, id } = await asked();
    await answer(scene, id, 'either');
    const [offer] = await scene.offers(id, 2);
    await scene.refuse(offer!.id, scene.agencies[0]!.operator.cookie, 'no_such_gender');
    expect(await scene.read(id)).toMatchObject({ state: 'unmet', reason: 'all_refused' });
  });
});
