import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/kernel/clock.js';
import { BookingDesk } from '../support/booking-desk.js';
import { TestApp } from '../support/test-app.js';

const spaced = (text: string) => text.replaceAll('~', '\u00a0');

describe('a booking of a network of La Réunion with an agency in Paris', () => {
  const clock = new ManualClock('2026-11-23T09:00:00.000Z');
  let app: TestApp;
  let desk: BookingDesk;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
    desk = await BookingDesk.set(app, [{}]);
    await app.db.query(
      `UPDATE network SET time_zone = 'Indian/Reunion'
       WHERE id = (SELECT network_id FROM member WHERE id = $1)`,
      [desk.member.id],
    );
    await app.db.query(`UPDATE agency SET email = 'agence@exemple.test'`);
  });
  afterAll(() => app.stop());

  const mails = (bookingId: string, recipient: string) =>
    app.db.query<{ subject: string; body_text: string }[]>(
      `SELECT subject, body_text FROM outbox_message
       WHERE topic = $1 AND channel = 'mail' AND (recipient = 'agence@exemple.test') = ($2 = 'agency')`,
      [`booking:${bookingId}`, recipient],
    );

  it('tells each the clock by which they read hours', async () => {
    const zoneOf = async (cookie: string) =>
      (await app.request('get', '/me', cookie)).body.me.timeZone;
    expect(await zoneOf(desk.member.cookie)).toBe('Indian/Reunion');
    expect(await zoneOf(desk.agencies[0]!.operator.cookie)).toBe('Europe/Paris');
  });

  it('has one hour, which each reads, writes and is written by their own clock', async () => {
    const booking = await desk.book();
    expect(booking.startsAt).toBe('2026-12-01T10:30:00.000Z');
    expect((await mails(booking.id, 'agency'))[0]!.subject).toContain(spaced('11~h~30'));

    const proposal = { date: '2026-12-01', time: '12:15' };
    const { body } = await desk.answer(0, await desk.asked(), 'propose', proposal);
    expect(body.proposedStartsAt).toBe('2026-12-01T11:15:00.000Z');
    const told = (await mails(booking.id, 'member')).map(({ body_text: text }) => text);
    expect(told).toHaveLength(2);
    expect(told.join()).toContain(spaced('14~h~30'));
    expect(told.join()).toContain(spaced('15~h~15'));
  });
});
