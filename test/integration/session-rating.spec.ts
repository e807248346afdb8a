import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accepted } from '../support/conversation.js';
import { TestApp } from '../support/test-app.js';

describe('the rating of a session', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ jobs: false });
  });
  afterAll(() => app.stop());

  it('is the professional’s, also after the end; the last one counts', async () => {
    const call = await Accepted.make(app);
    await call.end();
    const first = await call.post(call.member.cookie, 'rating', { stars: 2, problem: 'late' });
    expect(first.body).toEqual({ stars: 2, problem: 'late', comment: null });
    await call.post(call.member.cookie, 'rating', { stars: 4, comment: ' Très clair ' });
    expect((await call.read(call.member.cookie)).body).toMatchObject({ rated: true });
    const kept = await app.db.query(`SELECT stars, problem, comment FROM rating`);
    expect(kept).toEqual([{ stars: 4, problem: null, comment: 'Très clair' }]);
    expect((await call.post(call.operator.cookie, 'rating', { stars: 1 })).status).toBe(403);
    const stranger = await app.world.member(call.network.id);
    expect((await call.post(stranger.cookie, 'rating', { stars: 1 })).status).toBe(404);
  });

  it.each([
    [{ stars: 6 }, 'VALIDATION'],
    [{ stars: 2.5 }, 'VALIDATION'],
    [{ stars: 3, problem: 'weather' }, 'VALIDATION'],
    [{ stars: 3, comment: 'Rappeler le 06 39 98 12 34' }, 'NOTE_HAS_IDENTITY'],
  ])('refuses %j', async (body, code) => {
    const call = await Accepted.make(app);
    const answer = await call.post(call.member.cookie, 'rating', body);
    expect(answer.body).toMatchObject({ code });
    await call.end();
  });
});
