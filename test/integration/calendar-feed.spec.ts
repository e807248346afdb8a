import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import request from 'supertest';
import { ManualClock } from '../../src/kernel/clock.js';
import { bookScene } from '../support/booking-scene.js';
import { TestApp } from '../support/test-app.js';

const days = (n: number) => new Date(Date.parse('2030-11-20T09:00:00Z') + n * 86_400_000);

describe('a member’s calendar', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({
      ...{ jobs: false, clock: new ManualClock(days(0)) },
      settings: { PUBLIC_BASE_URL: 'https://truchement.example' },
    });
  });
  afterAll(() => app.stop());

  const make = async (cookie: string) => {
    const { body } = await app.request('post', '/me/calendar-feed', cookie).expect(201);
    return (body.address as string).replace('https://truchement.example', '');
  };
  /** As a calendar program fetches it: no cookie, no header of ours. */
  const fetchFeed = (path: string) => request(app.url).get(path).buffer(true);
  const uidsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) => String(event.getFirstPropertyValue('uid')).replace('@truchement', ''));

  it('holds the last 30 days and all that lies ahead, but not what came to nothing', async () => {
    const first = await bookScene(app, { startsAt: days(2), note: 'Chambre du fond' });
    const at = (n: number, state: string) =>
      bookScene(app, { startsAt: days(n), state, of: first });
    const past = await at(-29.9, 'begun');
    await at(-30.1, 'begun');
    await at(3, 'cancelled');
    await at(4, 'unmet');
    const asked = await at(80, 'asked');
    const path = await make(first.member.cookie);
    expect(path).toMatch(/^\/api\/calendars\/[\w-]{43}\.ics$/);
    const answer = await fetchFeed(path).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(uidsOf(answer.text)).toEqual([past.bookingId, first.bookingId, asked.bookingId]);
    expect(answer.text).toContain('STATUS:TENTATIVE');
    expect(answer.text).not.toMatch(/Chambre|medication|patient|Camille|Selam/);
  });

  it('is not sent again while nothing has changed', async () => {
    const scene = await bookScene(app, { startsAt: days(2) });
    const path = await make(scene.member.cookie);
    const { etag } = (await fetchFeed(path)).headers as { etag: string };
    const again = await fetchFeed(path).set('If-None-Match', `W/${etag}`);
    expect([again.status, again.text ?? '']).toEqual([304, '']);
    await app.db.query(
      `UPDATE booking SET starts_at = starts_at + interval '1 hour', calendar_sequence = 1 WHERE id = $1`,
      [scene.bookingId],
    );
    expect((await fetchFeed(path).set('If-None-Match', etag)).status).toBe(200);
  });

  it('is one member’s, and no other’s', async () => {
    const one = await bookScene(app, { startsAt: days(2) });
    const other = await bookScene(app, { startsAt: days(2) });
    expect(uidsOf((await fetchFeed(await make(one.member.cookie))).text)).toEqual([one.bookingId]);
    expect(uidsOf((await fetchFeed(await make(other.member.cookie))).text)).toEqual([
      other.bookingId,
    ]);
  });

  it('has one address at a time, which can be taken back', async () => {
    const { member } = await bookScene(app, { startsAt: days(2) });
    const state = async () => (await app.request('get', '/me/calendar-feed', member.cookie)).body;
    expect(await state()).toEqual({ createdAt: null });
    const former = await make(member.cookie);
    const path = await make(member.cookie);
    expect(await state()).toEqual({ createdAt: days(0).toISOString() });
    expect((await fetchFeed(former)).status).toBe(404);
    expect((await fetchFeed(path)).status).toBe(200);
    const { body } = await app.request('delete', '/me/calendar-feed', member.cookie).expect(200);
    expect(body).toEqual({ createdAt: null });
    expect((await fetchFeed(path)).status).toBe(404);
  });

  it('is closed to who is suspended', async () => {
    const { member } = await bookScene(app, { startsAt: days(2) });
    const path = await make(member.cookie);
    await app.db.query(`UPDATE member SET state = 'suspended' WHERE id = $1`, [member.id]);
    expect((await fetchFeed(path)).status).toBe(404);
  });

  it.each(['nobody.ics', `${'A'.repeat(43)}.ics`, 'A'.repeat(43), `${'A'.repeat(43)}.ics%00`])(
    'is nowhere else: %s',
    async (file) => {
      const answer = await fetchFeed(`/api/calendars/${file}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'NOT_FOUND']);
    },
  );

  it('leaves its secret nowhere in the database', async () => {
    const { member } = await bookScene(app, { startsAt: days(2) });
    const path = await make(member.cookie);
    await fetchFeed(path).expect(200);
    const secret = /calendars\/(.*)\.ics/.exec(path)![1]!;
    const rows = await app.db.query(`SELECT calendar_feed::text FROM calendar_feed`);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe('the choice of messages', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ jobs: false });
  });
  afterAll(() => app.stop());

  it('begins with the day before by mail, and is kept', async () => {
    const network = await app.world.network();
    const { cookie } = await app.world.member(network.id);
    const read = async () => (await app.request('get', '/me/booking-messages', cookie)).body;
    const none = { dayMail: false, daySms: false, soonMail: false, soonSms: false, newsSms: false };
    expect(await read()).toEqual({ ...none, dayMail: true });
    const wanted = { ...none, soonMail: true, newsSms: true };
    const put = await app.request('put', '/me/booking-messages', cookie).send(wanted).expect(200);
    expect([put.body, await read()]).toEqual([wanted, wanted]);
  });

  it('is refused when it is not whole', async () => {
    const network = await app.world.network();
    const { cookie } = await app.world.member(network.id);
    const answer = await app.request('put', '/me/booking-messages', cookie).send({ dayMail: 1 });
    expect([answer.status, answer.body.code]).toEqual([422, 'VALIDATION']);
  });
});
