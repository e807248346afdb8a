import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/kernel/clock.js';
import { HuntScene } from '../support/hunt-scene.js';
import { TestApp } from '../support/test-app.js';

const together = { strategy: 'together' as const };

describe('accepting', () => {
  const clock = new ManualClock();
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  afterAll(() => app.stop());

  it('has one winner when two agencies accept at once, 25 times', async () => {
    const scene = await HuntScene.set(app, [together, {}]);
    for (let round = 0; round < 25; round++) {
      const { id } = await scene.create();
      const offers = await scene.offers(id);
      const answers = await Promise.all(
        offers.map((offer, index) =>
          scene.accept(offer.id, scene.agencies[index]!.operator.cookie),
        ),
      );
      const winners = answers.filter((answer) => answer.status === 200);
      expect(winners).toHaveLength(1);
      const loser = answers.findIndex((answer) => answer.status !== 200);
      expect(answers[loser]!.body).toMatchObject({
        code: 'OFFER_TAKEN',
        details: { by: scene.agencies[1 - loser]!.name },
      });
      const [{ sessions, accepted }] = await app.db.query(
        `SELECT (SELECT count(*)::int FROM session WHERE request_id = $1) AS sessions,
                (SELECT count(*)::int FROM offer WHERE request_id = $1 AND state = 'accepted') AS accepted`,
        [id],
      );
      expect({ sessions, accepted }).toEqual({ sessions: 1, accepted: 1 });
      await app.request('post', `/requests/${id}/cancel`, scene.member.cookie).expect(200);
      expect(await scene.entries(id)).toHaveLength(1);
    }
  });

  it('has one winner among colleagues, and tells the other it was a colleague', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const [agency] = scene.agencies;
    const colleague = await app.world.account('operator', { agencyId: agency!.id });
    for (let round = 0; round < 5; round++) {
      const { id } = await scene.create();
      const [offer] = await scene.offers(id);
      const cookies = [agency!.operator.cookie, colleague.cookie];
      const answers = await Promise.all(cookies.map((cookie) => scene.accept(offer!.id, cookie)));
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
      const lost = answers.find((answer) => answer.status !== 200)!;
      expect(lost.body).toMatchObject({
        code: 'OFFER_TAKEN',
        message: 'Cette demande a été prise par votre collègue.',
      });
      await app.request('post', `/requests/${id}/cancel`, scene.member.cookie);
    }
  });

  it('gives the same operator the same session however often it is repeated', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const { cookie } = scene.agencies[0]!.operator;
    const { id } = await scene.create();
    const [offer] = await scene.offers(id);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => scene.accept(offer!.id, cookie, { talk: 'link' })),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200));
    expect(new Set(answers.map((answer) => answer.body.sessionId)).size).toBe(1);
    for (const answer of answers) expect(answer.body.interpreterLink).toContain('/j/');
  });

  it('is either accepted or cancelled when both happen at once', async () => {
    const scene = await HuntScene.set(app, [{}]);
    for (let round = 0; round < 15; round++) {
      const { id } = await scene.create();
      const [offer] = await scene.offers(id);
      const [accepted, cancelled] = await Promise.all([
        scene.accept(offer!.id, scene.agencies[0]!.operator.cookie),
        app.request('post', `/requests/${id}/cancel`, scene.member.cookie),
      ]);
      expect(cancelled.status).toBe(200);
      if (accepted.status !== 200) expect(accepted.body.code).toBe('OFFER_WITHDRAWN');
      expect(await scene.read(id)).toMatchObject({ state: 'cancelled' });
      const [{ live }] = await app.db.query(
        `SELECT count(*)::int AS live FROM session WHERE request_id = $1 AND state <> 'ended'`,
        [id],
      );
      expect(live).toBe(0);
      expect(await scene.entries(id)).toHaveLength(1);
    }
  });

  it('tells who accepts or refuses after a cancellation that it was cancelled', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const { cookie } = scene.agencies[0]!.operator;
    const { id } = await scene.create();
    const [offer] = await scene.offers(id);
    const cancel = () => app.request('post', `/requests/${id}/cancel`, scene.member.cookie);
    expect((await cancel()).body).toMatchObject({
      state: 'cancelled',
      reason: 'cancelled_by_member',
    });
    expect((await cancel()).status).toBe(200);
    expect((await scene.accept(offer!.id, cookie)).body.code).toBe('OFFER_WITHDRAWN');
    expect((await scene.refuse(offer!.id, cookie)).body.code).toBe('OFFER_WITHDRAWN');
    expect(await scene.entries(id)).toEqual([
      { kind: 'unmet', outcome: 'cancelled', reason: 'cancelled_by_member' },
    ]);
  });

  it('knows no offer of another agency, nor an id that is none', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const other = await HuntScene.set(app, [{}]);
    const { id } = await scene.create();
    const [offer] = await scene.offers(id);
    const stranger = other.agencies[0]!.operator.cookie;
    expect((await scene.accept(offer!.id, stranger)).body.code).toBe('OFFER_UNKNOWN');
    expect((await scene.refuse(offer!.id, stranger)).body.code).toBe('OFFER_UNKNOWN');
    expect((await scene.accept('12', stranger)).body.code).toBe('OFFER_UNKNOWN');
    expect((await scene.accept(offer!.id, scene.member.cookie)).body.code).toBe('FORBIDDEN');
    expect(await scene.states(id)).toEqual(['ringing']);
  });

  it.each([[{ interpreterLabel: '' }], [{ interpreterLabel: 'x'.repeat(81) }], [{ talk: 'fax' }]])(
    'refuses a malformed answer',
    async (given) => {
      const scene = await HuntScene.set(app, [{}]);
      const { id } = await scene.create();
      const [offer] = await scene.offers(id);
      const answer = await scene.accept(offer!.id, scene.agencies[0]!.operator.cookie, given);
      expect(answer.body.code).toBe('VALIDATION');
      const refusal = await scene.refuse(offer!.id, scene.agencies[0]!.operator.cookie, 'fatigue');
      expect(refusal.body.code).toBe('VALIDATION');
    },
  );
});
