import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addSeconds, ManualClock } from '../../src/kernel/clock.js';
import { HuntScene } from '../support/hunt-scene.js';
import { TestApp } from '../support/test-app.js';

describe('creating a request', () => {
  const clock = new ManualClock();
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  afterAll(() => app.stop());

  it('rings the first agency, plans the next, and puts the next step on the queue', async () => {
    const scene = await HuntScene.set(app, [{}, {}]);
    const answer = await scene.post({ dialect: null, note: 'porte B, 2e étage' });
    expect(answer.status).toBe(201);
    const request = answer.body;
    expect(request).toMatchObject({
      version: 1,
      state: 'hunting',
      mode: 'instant',
      language: 'rus',
      note: 'porte B, 2e étage',
      round: 1,
      sessionId: null,
      createdAt: clock.now().toISOString(),
      nextAgencyAt: addSeconds(clock.now(), 12).toISOString(),
      offers: [
        {
          agencyName: scene.agencies[0]!.name,
          position: 1,
          state: 'ringing',
          rangAt: clock.now().toISOString(),
          ringsUntil: addSeconds(clock.now(), 30).toISOString(),
        },
        { agencyName: scene.agencies[1]!.name, position: 2, state: 'planned', rangAt: null },
      ],
    });
    expect(await scene.read(request.id)).toEqual(request);
    expect((await scene.pendingStep(request.id))?.run_at).toEqual(addSeconds(clock.now(), 12));
    const live = await app.request('get', '/requests/live', scene.member.cookie);
    expect(live.body.request.id).toBe(request.id);
  });

  it('makes one request of twenty taps at once', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => scene.post({}, key)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    const [{ requests, offers }] = await app.db.query(
      `SELECT (SELECT count(*)::int FROM request WHERE member_id = $1) AS requests,
              (SELECT count(*)::int FROM offer WHERE network_id = $2) AS offers`,
      [scene.member.id, scene.network.id],
    );
    expect({ requests, offers }).toEqual({ requests: 1, offers: 1 });
  });

  it('lets a member have one live request, whatever the keys', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => scene.post()));
    const made = answers.filter((answer) => answer.status === 201);
    expect(made).toHaveLength(1);
    for (const answer of answers.filter((other) => other.status !== 201)) {
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({
        code: 'REQUEST_ALREADY_LIVE',
        details: { requestId: made[0]!.body.id },
      });
    }
  });

  it('answers a repeated key with the same request even after it has ended, and refuses another wish', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const key = randomUUID();
    const first = await scene.post({}, key);
    await app.request('post', `/requests/${first.body.id}/cancel`, scene.member.cookie);
    const repeated = await scene.post({}, key);
    expect(repeated.status).toBe(200);
    expect(repeated.body).toMatchObject({ id: first.body.id, state: 'cancelled' });
    const other = await scene.post({ language: 'tir' }, key);
    expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const again = await scene.post();
    expect(again.status).toBe(201);
  });

  it('believes when the language was chosen, within ten minutes', async () => {
    const cases = [
      [-90, -90],
      [-599, -599],
      [-601, 0],
      [5, 0],
    ] as const;
    for (const [told, kept] of cases) {
      const scene = await HuntScene.set(app, [{}]);
      const request = await scene.create({
        languageChosenAt: addSeconds(clock.now(), told).toISOString(),
      });
      expect(request.createdAt).toBe(addSeconds(clock.now(), kept).toISOString());
    }
  });

  it.each([
    [{ language: 'xxx' }, 422, 'LANGUAGE_UNKNOWN'],
    [{ language: 'rus', dialect: 'martien' }, 422, 'DIALECT_UNKNOWN'],
    [{ language: 'cmn' }, 409, 'LANGUAGE_NOT_COVERED'],
    [{ note: 'rappeler au 06 39 98 00 01' }, 422, 'NOTE_HAS_IDENTITY'],
    [{ gender: 'chat' }, 422, 'VALIDATION'],
    [{ unexpected: true }, 422, 'VALIDATION'],
    [{ note: { length: 281 } }, 422, 'VALIDATION'],
    [{ languageChosenAt: 'hier' }, 422, 'VALIDATION'],
    [{ languageChosenAt: '2026-W48' }, 422, 'VALIDATION'],
    [{ languageChosenAt: '2026-11-23T09:00:00' }, 422, 'VALIDATION'],
    [{ language: { $ne: null } }, 422, 'VALIDATION'],
  ])('refuses %j', async (given, status, code) => {
    const scene = await HuntScene.set(app, [{}]);
    const answer = await scene.post(given);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.body.message).toEqual(expect.any(String));
    const [{ count }] = await app.db.query(
      'SELECT count(*)::int FROM request WHERE member_id = $1',
      [scene.member.id],
    );
    expect(count).toBe(0);
  });

  it.each([
    [281, 422, 'VALIDATION'],
    [70_000, 413, 'BODY_TOO_LARGE'],
  ])('refuses a note of %d characters', async (length, status, code) => {
    const scene = await HuntScene.set(app, [{}]);
    const answer = await scene.post({ note: 'x'.repeat(length) });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it('drops control characters, which no screen and no database takes', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const request = await scene.create({ note: ' porte\u0000 B\u0007\n2e étage ' });
    expect(request.note).toBe('porte B\n2e étage');
    const { cookie } = scene.agencies[0]!.operator;
    const [offer] = await scene.offers(request.id);
    const blank = await scene.accept(offer!.id, cookie, { interpreterLabel: ' \u0000 ' });
    expect(blank.body.code).toBe('VALIDATION');
    expect((await scene.accept(offer!.id, cookie, { interpreterLabel: 'A\u00001' })).status).toBe(
      200,
    );
  });

  it('says which identity the note holds', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const answer = await scene.post({ note: 'né le 12/03/1980' });
    expect(answer.body.details).toEqual({ found: 'birth_date' });
  });

  it('refuses a body that is no JSON, and a call without a key', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const broken = await app
      .request('post', '/requests', scene.member.cookie)
      .set('Content-Type', 'application/json')
      .send('{"language":');
    expect(broken.body.code).toBe('MALFORMED_BODY');
    expect((await scene.post({}, 'pas-une-clé')).body.code).toBe('IDEMPOTENCY_KEY_MISSING');
  });

  it('refuses a closed network, a suspended member, and whoever is no member', async () => {
    const scene = await HuntScene.set(app, [{}]);
    await app.db.query(`UPDATE network SET state = 'closed' WHERE id = $1`, [scene.network.id]);
    expect((await scene.post()).body.code).toBe('NETWORK_CLOSED');
    await app.db.query(`UPDATE network SET state = 'open' WHERE id = $1`, [scene.network.id]);
    await app.db.query(`UPDATE member SET state = 'suspended' WHERE id = $1`, [scene.member.id]);
    expect((await scene.post()).status).toBe(401);
    const asOperator = await scene.post({}, randomUUID(), scene.agencies[0]!.operator.cookie);
    expect(asOperator.body.code).toBe('FORBIDDEN');
  });

  it('shows a request to its own member alone', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const colleague = await app.world.member(scene.network.id);
    const request = await scene.create();
    for (const [method, path] of [
      ['get', ''],
      ['post', '/cancel'],
    ] as const) {
      const answer = await app.request(method, `/requests/${request.id}${path}`, colleague.cookie);
      expect(answer.body.code).toBe('REQUEST_UNKNOWN');
    }
    expect(((await scene.read('pas-un-uuid')) as unknown as { code: string }).code).toBe(
      'REQUEST_UNKNOWN',
    );
    expect((await scene.read(request.id)).state).toBe('hunting');
  });
});
