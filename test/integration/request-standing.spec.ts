import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addSeconds, ManualClock } from '../../src/kernel/clock.js';
import { HuntScene } from '../support/hunt-scene.js';
import { TestApp } from '../support/test-app.js';

describe('a standing request', () => {
  const clock = new ManualClock();
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  afterAll(() => app.stop());

  const callBack = (scene: HuntScene, id: string, seconds: number) =>
    app
      .request('post', `/requests/${id}/call-back`, scene.member.cookie)
      .send({ until: addSeconds(clock.now(), seconds).toISOString() });

  /** An unmet request: nobody was open. */
  async function unmet(given: object = {}): Promise<{ scene: HuntScene; id: string }> {
    const scene = await HuntScene.set(app, [{ consoleOpen: false }]);
    const { id } = await scene.create({ gender: 'woman', note: 'étage 2', ...given });
    return { scene, id };
  }

  it('follows an unmet one with the same wish, and hunts at once, then every minute', async () => {
    const { scene, id } = await unmet();
    const answer = await callBack(scene, id, 3600);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      mode: 'standing',
      state: 'waiting',
      reason: 'nobody_open',
      language: 'rus',
      gender: 'woman',
      note: 'étage 2',
      standingUntil: addSeconds(clock.now(), 3600).toISOString(),
      nextHuntAt: addSeconds(clock.now(), 60).toISOString(),
    });
    const standing = answer.body.id;
    const [{ follows_id: follows }] = await app.db.query(
      `SELECT follows_id FROM request WHERE id = $1`,
      [standing],
    );
    expect(follows).toBe(id);
    await scene.pass(59, standing);
    expect((await scene.read(standing)).round).toBe(1);
    await scene.pass(1, standing);
    expect(await scene.read(standing)).toMatchObject({ state: 'waiting', round: 2 });
    await app.world.openConsole({
      id: scene.agencies[0]!.operator.id,
      agencyId: scene.agencies[0]!.id,
    });
    await scene.pass(60, standing);
    expect(await scene.read(standing)).toMatchObject({ state: 'hunting', round: 3 });
    const [offer] = await scene.offers(standing, 3);
    const accepted = await scene.accept(offer!.id, scene.agencies[0]!.operator.cookie);
    expect(accepted.status).toBe(200);
    expect((await scene.read(standing)).state).toBe('connecting');
  });

  it('is over at the hour the member chose, with one unmet entry', async () => {
    const { scene, id } = await unmet();
    const standing = (await callBack(scene, id, 90)).body.id;
    await scene.pass(60, standing);
    expect((await scene.read(standing)).state).toBe('waiting');
    expect((await scene.pendingStep(standing))?.run_at).toEqual(addSeconds(clock.now(), 30));
    await scene.pass(30, standing);
    expect(await scene.read(standing)).toMatchObject({ state: 'unmet', reason: 'standing_over' });
    expect(await scene.entries(standing)).toEqual([
      { kind: 'unmet', outcome: 'unmet', reason: 'standing_over' },
    ]);
  });

  it('lets a hunt that has begun come to its end after the hour', async () => {
    const { scene, id } = await unmet();
    await app.world.openConsole({
      id: scene.agencies[0]!.operator.id,
      agencyId: scene.agencies[0]!.id,
    });
    const standing = (await callBack(scene, id, 20)).body.id;
    await scene.pass(25, standing);
    expect((await scene.read(standing)).state).toBe('hunting');
    await scene.pass(5, standing);
    expect(await scene.read(standing)).toMatchObject({ state: 'unmet', reason: 'standing_over' });
  });

  it('never asks to give up the wish of gender: it waits for it', async () => {
    const { scene, id } = await unmet();
    const [agency] = scene.agencies;
    await app.world.openConsole({ id: agency!.operator.id, agencyId: agency!.id });
    const standing = (await callBack(scene, id, 3600)).body.id;
    const [offer] = await scene.offers(standing);
    await scene.refuse(offer!.id, agency!.operator.cookie, 'no_such_gender');
    expect(await scene.read(standing)).toMatchObject({
      state: 'waiting',
      reason: 'gender',
      gender: 'woman',
    });
  });

  it('is one, however often it is tapped, and can be cancelled while it waits', async () => {
    const { scene, id } = await unmet();
    const answers = await Promise.all(Array.from({ length: 8 }, () => callBack(scene, id, 3600)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    const standing = answers[0]!.body.id;
    const cancelled = await app.request(
      'post',
      `/requests/${standing}/cancel`,
      scene.member.cookie,
    );
    expect(cancelled.body.state).toBe('cancelled');
    expect(await scene.pendingStep(standing)).toBeUndefined();
    await scene.pass(60, standing);
    expect((await scene.read(standing)).state).toBe('cancelled');
  });

  it.each([
    [0, 'STANDING_UNTIL'],
    [-5, 'STANDING_UNTIL'],
    [8 * 3600 + 1, 'STANDING_UNTIL'],
  ])('refuses an hour %d s ahead', async (seconds, code) => {
    const { scene, id } = await unmet();
    expect((await callBack(scene, id, seconds)).body.code).toBe(code);
  });

  it('follows nothing but an unmet request of one’s own', async () => {
    const { scene, id } = await unmet();
    const other = await HuntScene.set(app, [{}]);
    const live = await other.create();
    expect((await callBack(other, live.id, 60)).body.code).toBe('REQUEST_STATE');
    expect((await callBack(other, id, 60)).body.code).toBe('REQUEST_UNKNOWN');
    expect((await callBack(scene, 'x', 60)).body.code).toBe('REQUEST_UNKNOWN');
  });
});
