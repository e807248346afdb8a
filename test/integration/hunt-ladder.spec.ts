import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addSeconds, ManualClock } from '../../src/kernel/clock.js';
import { HuntScene } from '../support/hunt-scene.js';
import { TestApp } from '../support/test-app.js';

describe('the ladder of a hunt', () => {
  // A Monday, 10:00 in Paris.
  const clock = new ManualClock('2026-11-23T09:00:00.000Z');
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  afterAll(() => app.stop());

  it('rings the next agency after the stagger, keeps the first ringing, and the second may win', async () => {
    const scene = await HuntScene.set(app, [{}, {}]);
    const [first, second] = scene.agencies;
    const { id, version } = await scene.create();
    await scene.pass(11, id);
    expect(await scene.states(id)).toEqual(['ringing', 'planned']);
    await scene.pass(1, id);
    expect(await scene.states(id)).toEqual(['ringing', 'ringing']);
    const view = await scene.read(id);
    expect(view.version).toBe(version + 1);
    expect(view.nextAgencyAt).toBeNull();
    const [lost, won] = await scene.offers(id);
    const accepted = await scene.accept(won!.id, second!.operator.cookie);
    expect(accepted.status).toBe(200);
    expect(accepted.body).toEqual({
      sessionId: expect.any(String),
      interpreterLink: null,
      expiresAt: null,
    });
    expect(await scene.states(id)).toEqual(['withdrawn', 'accepted']);
    expect(await scene.read(id)).toMatchObject({
      state: 'connecting',
      sessionId: accepted.body.sessionId,
    });
    const late = await scene.accept(lost!.id, first!.operator.cookie);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'OFFER_TAKEN',
      message: `Cette demande a été prise par ${second!.name}.`,
      details: { by: second!.name },
    });
    expect(await scene.pendingStep(id)).toBeUndefined();
  });

  it('asks the next one in the very transaction of a refusal', async () => {
    const scene = await HuntScene.set(app, [{}, {}]);
    const { id } = await scene.create();
    const [offer] = await scene.offers(id);
    clock.advance(3);
    const refused = await scene.refuse(offer!.id, scene.agencies[0]!.operator.cookie);
    expect(refused.body).toMatchObject({ state: 'refused', reason: 'no_interpreter' });
    expect(await scene.states(id)).toEqual(['refused', 'ringing']);
    const again = await scene.refuse(offer!.id, scene.agencies[0]!.operator.cookie, 'technical');
    expect(again.body).toMatchObject({ state: 'refused', reason: 'no_interpreter' });
  });

  it('asks one at a time where the contract says so', async () => {
    const scene = await HuntScene.set(app, [{ strategy: 'one_at_a_time' }, {}]);
    const { id, nextAgencyAt } = await scene.create();
    expect(nextAgencyAt).toBe(addSeconds(clock.now(), 30).toISOString());
    await scene.pass(29, id);
    expect(await scene.states(id)).toEqual(['ringing', 'planned']);
    await scene.pass(1, id);
    expect(await scene.states(id)).toEqual(['silent', 'ringing']);
  });

  it('asks a run of together contracts at once', async () => {
    const together = { strategy: 'together' as const };
    const scene = await HuntScene.set(app, [together, together, {}, {}]);
    const { id } = await scene.create();
    expect(await scene.states(id)).toEqual(['ringing', 'ringing', 'ringing', 'planned']);
  });

  it('is unmet when all refuse, and says so', async () => {
    const scene = await HuntScene.set(app, [{ strategy: 'together' }, {}]);
    const { id } = await scene.create();
    for (const [index, offer] of (await scene.offers(id)).entries())
      await scene.refuse(offer.id, scene.agencies[index]!.operator.cookie);
    expect(await scene.read(id)).toMatchObject({ state: 'unmet', reason: 'all_refused' });
    expect(await scene.entries(id)).toEqual([
      { kind: 'unmet', outcome: 'unmet', reason: 'all_refused' },
    ]);
  });

  it('is unmet when nobody answers, each having rung for its time', async () => {
    const scene = await HuntScene.set(app, [{}, { ringSeconds: 20 }]);
    const { id } = await scene.create();
    await scene.pass(12, id);
    await scene.pass(18, id);
    expect(await scene.states(id)).toEqual(['silent', 'ringing']);
    await scene.pass(2, id);
    expect(await scene.read(id)).toMatchObject({ state: 'unmet', reason: 'no_answer' });
    const [offer] = await scene.offers(id);
    const late = await scene.accept(offer!.id, scene.agencies[0]!.operator.cookie);
    expect(late.body.code).toBe('OFFER_OVER');
  });

  it('puts every agency that can’t be asked on record, with the reason, and asks the next rank', async () => {
    const scene = await HuntScene.set(app, [
      { openingHours: { mon: [['14:00', '18:00']] } },
      { consoleOpen: false },
      {},
      {},
      { languages: ['tir'] },
    ]);
    await app.db.query(
      `INSERT INTO agency_availability (agency_id, language, state, busy_until, updated_at) VALUES ($1, '*', 'busy', $2, $3)`,
      [scene.agencies[2]!.id, addSeconds(clock.now(), 60), clock.now()],
    );
    const { id } = await scene.create();
    const offers = await scene.offers(id);
    expect(offers.map((o) => [o.rank, o.state, o.reason, o.rank_exception])).toEqual([
      [1, 'failed', 'closed', 'closed'],
      [2, 'failed', 'console_closed', 'console_closed'],
      [3, 'failed', 'busy', 'busy'],
      [4, 'ringing', null, null],
      [5, 'failed', 'language_not_offered', 'language_not_offered'],
    ]);
  });

  it('is unmet at once when nobody is open', async () => {
    const scene = await HuntScene.set(app, [{ consoleOpen: false }, { openingHours: {} }]);
    const answer = await scene.post();
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ state: 'unmet', reason: 'nobody_open' });
    expect(await scene.entries(answer.body.id)).toHaveLength(1);
    expect(await scene.pendingStep(answer.body.id)).toBeUndefined();
  });

  it('passes over an agency whose consoles closed before its turn', async () => {
    const scene = await HuntScene.set(app, [{}, {}, {}]);
    const { id } = await scene.create();
    await app.db.query(`DELETE FROM open_console WHERE agency_id = $1`, [scene.agencies[1]!.id]);
    await scene.pass(12, id);
    expect(await scene.offers(id)).toMatchObject([
      { state: 'ringing' },
      { state: 'failed', reason: 'console_closed', rank_exception: 'console_closed' },
      { state: 'ringing' },
    ]);
  });

  it('lets learned answers reorder one rank, never two', async () => {
    const scene = await HuntScene.set(app, [{ rank: 1 }, { rank: 1 }, { rank: 2 }]);
    const [slow, keen, third] = scene.agencies;
    for (let past = 0; past < 10; past++) {
      const { id } = await scene.create();
      const [offer] = (await scene.offers(id)).filter((o) => o.agency_id === slow!.id);
      if (offer!.state === 'planned') await scene.pass(12, id);
      await scene.refuse(offer!.id, slow!.operator.cookie);
      await app.request('post', `/requests/${id}/cancel`, scene.member.cookie);
    }
    clock.advance(301);
    await app.db.query('UPDATE open_console SET last_beat_at = $1', [clock.now()]);
    const { id } = await scene.create();
    const order = (await scene.offers(id)).map((offer) => offer.agency_id);
    expect(order).toEqual([keen!.id, slow!.id, third!.id]);
  });

  it('runs a step twice, or twenty at once, with the effect of one', async () => {
    const scene = await HuntScene.set(app, [{}, {}, {}]);
    const { id } = await scene.create();
    clock.advance(12);
    await Promise.all(Array.from({ length: 20 }, () => scene.pass(0, id)));
    expect(await scene.states(id)).toEqual(['ringing', 'ringing', 'planned']);
    expect((await scene.read(id)).version).toBe(2);
  });

  it('ends rings that a clock set back has put into the future', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const { id } = await scene.create();
    await scene.pass(-3600, id);
    expect(await scene.read(id)).toMatchObject({ state: 'unmet', reason: 'no_answer' });
    clock.advance(3600);
  });
});
