import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { BookingNotices, type MemberNotice } from '../../src/features/bookings/messages/index.js';
import { Outbox } from '../../src/features/messages/index.js';
import { addSeconds, ManualClock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import { Database } from '../../src/platform/database/transactions.js';
import { bookScene, type BookedScene } from '../support/booking-scene.js';
import { runDueJobs } from '../support/due-jobs.js';
import { MailServer } from '../support/mail-server.js';
import { TestApp } from '../support/test-app.js';

const START = '2030-11-20T09:00:00Z';
const AT = new Date('2030-11-26T13:30:00Z');
const HOUR = 3600;

describe('mails of bookings', () => {
  const clock = new ManualClock(START);
  let mailServer: MailServer;
  let app: TestApp;
  beforeAll(async () => {
    mailServer = await MailServer.start();
    app = await TestApp.start({
      clock,
      settings: {
        ...{ SMTP_URL: mailServer.url, MAIL_FROM: 'Truchement <bonjour@truchement.example>' },
        PUBLIC_BASE_URL: 'https://truchement.example',
      },
    });
  });
  afterAll(async () => {
    await app.stop();
    await mailServer.goAway();
  });
  beforeEach(() => clock.set(START));

  const tell = (scene: BookedScene, kind: MemberNotice) =>
    app.app
      .get(Database)
      .transaction((tx) => app.app.get(BookingNotices).post(tx, scene.bookingId, kind));
  const states = async (scene: BookedScene): Promise<string[]> => {
    const rows: { state: string }[] = await app.db.query(
      `SELECT state FROM outbox_message WHERE topic = $1 ORDER BY created_at`,
      [`booking:${scene.bookingId}`],
    );
    return rows.map(({ state }) => state);
  };
  /** The calendar that a mail program finds beside the text. */
  const invitationIn = ({
    mail,
  }: {
    mail: { attachments: { mimeType: string; method?: string | undefined; content: unknown }[] };
  }) => {
    const [part] = mail.attachments.filter(({ mimeType }) => mimeType === 'text/calendar');
    const text = Buffer.from(part!.content as ArrayBuffer).toString();
    const calendar = new ICAL.Component(ICAL.parse(text));
    return {
      partMethod: part!.method,
      method: calendar.getFirstPropertyValue('method'),
      event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!),
    };
  };

  it('bring the booking into the calendar, change it there and take it out', async () => {
    const scene = await bookScene(app, { startsAt: AT, calendarSequence: 0 });
    await tell(scene, 'confirmed');
    await runDueJobs(app);
    await app.db.query(
      `UPDATE booking SET version = 2, calendar_sequence = 1, starts_at = starts_at + interval '1 hour' WHERE id = $1`,
      [scene.bookingId],
    );
    await tell(scene, 'changed');
    await runDueJobs(app);
    await app.db.query(
      `UPDATE booking SET version = 3, calendar_sequence = 2, state = 'cancelled' WHERE id = $1`,
      [scene.bookingId],
    );
    await tell(scene, 'cancelled');
    await runDueJobs(app);
    const mails = mailServer.to(scene.email);
    expect(mails.map(({ mail }) => mail.subject)).toEqual([
      expect.stringMatching(/^Rendez-vous confirmé/),
      expect.stringMatching(/^Rendez-vous modifié/),
      expect.stringMatching(/^Rendez-vous annulé/),
    ]);
    const parts = mails.map(invitationIn);
    expect(parts.map(({ partMethod, method }) => [partMethod, method])).toEqual([
      ...[
        ['REQUEST', 'REQUEST'],
        ['REQUEST', 'REQUEST'],
        ['CANCEL', 'CANCEL'],
      ],
    ]);
    expect(new Set(parts.map(({ event }) => event.uid)).size).toBe(1);
    expect(parts.map(({ event }) => event.sequence)).toEqual([0, 1, 2]);
    expect(parts.map(({ event }) => event.startDate.toJSDate())).toEqual([
      ...[AT, addSeconds(AT, HOUR), addSeconds(AT, HOUR)],
    ]);
    // An alternative to the text, as mail programs want it, not only a file.
    expect(mails[0]!.source).toMatch(
      /Content-Type: multipart\/alternative[^]*Content-Type: text\/plain[^]*Content-Type: text\/html[^]*Content-Type: text\/calendar; charset=utf-8; method=REQUEST/,
    );
    const [left] = await app.db.query(
      `SELECT count(*)::int AS n FROM outbox_message WHERE topic = $1 AND (body_text <> '' OR calendar IS NOT NULL)`,
      [`booking:${scene.bookingId}`],
    );
    expect(left.n).toBe(0);
  });

  it('outlast a mail server that is down for a day', async () => {
    await mailServer.goAway();
    const scene = await bookScene(app, { startsAt: AT });
    await tell(scene, 'confirmed');
    await runDueJobs(app);
    // A one-time code is of no use after ten minutes, and must not lie about.
    const codeId = newId(clock.millis());
    await app.app.get(Database).transaction((tx) =>
      app.app.get(Outbox).post(tx, {
        ...{ id: codeId, channel: 'mail', recipient: scene.email, subject: 'Code', bodyText: '1' },
        ...{ bodyHtml: '1', usefulUntil: addSeconds(clock.now(), 600), urgent: true },
      }),
    );
    for (let passed = 0; passed < 24 * HOUR; passed += 900) {
      clock.advance(900);
      await runDueJobs(app);
    }
    expect(await states(scene)).toEqual(['pending']);
    const [code] = await app.db.query(
      `SELECT state, body_text, last_error FROM outbox_message WHERE id = $1`,
      [codeId],
    );
    expect(code).toMatchObject({ state: 'failed', body_text: '' });
    await mailServer.comeBack();
    clock.advance(1800);
    await runDueJobs(app);
    expect(await states(scene)).toEqual(['sent']);
    expect(mailServer.to(scene.email)).toHaveLength(1);
    const [{ attempts }] = await app.db.query(
      `SELECT attempts FROM outbox_message WHERE topic = $1`,
      [`booking:${scene.bookingId}`],
    );
    // The first one, eight with growing pauses, then one each half hour.
    expect(attempts).toBeGreaterThan(45);
    expect(attempts).toBeLessThan(60);
  });

  it('are given up when they are of no use any more, and leave nothing behind', async () => {
    await mailServer.goAway();
    const scene = await bookScene(app, { startsAt: addSeconds(new Date(START), 2 * HOUR) });
    await tell(scene, 'confirmed');
    for (let passed = 0; passed < 3 * HOUR; passed += 900) {
      await runDueJobs(app);
      clock.advance(900);
    }
    await mailServer.comeBack();
    await runDueJobs(app);
    expect(await states(scene)).toEqual(['failed']);
    expect(mailServer.to(scene.email)).toEqual([]);
    const [row] = await app.db.query(
      `SELECT body_text, body_html, calendar FROM outbox_message WHERE topic = $1`,
      [`booking:${scene.bookingId}`],
    );
    expect(row).toEqual({ body_text: '', body_html: null, calendar: null });
  });

  it('tell the last state alone to who could not be told of the former ones', async () => {
    await mailServer.goAway();
    const scene = await bookScene(app, { startsAt: AT });
    await tell(scene, 'confirmed');
    await runDueJobs(app);
    clock.advance(HOUR);
    await app.db.query(`UPDATE booking SET version = 2, state = 'cancelled' WHERE id = $1`, [
      scene.bookingId,
    ]);
    await tell(scene, 'cancelled');
    expect(await states(scene)).toEqual(['superseded', 'pending']);
    await mailServer.comeBack();
    clock.advance(HOUR);
    await runDueJobs(app);
    expect(mailServer.to(scene.email).map(({ mail }) => mail.subject)).toEqual([
      expect.stringMatching(/^Rendez-vous annulé/),
    ]);
  });

  it('stay alone where there is no telephone to send an SMS by', async () => {
    const scene = await bookScene(app, { startsAt: AT, telephone: '+33639980101' });
    await app.app
      .get(Database)
      .transaction((tx) =>
        app.app.get(BookingNotices).post(tx, scene.bookingId, 'confirmed', { alsoBySms: true }),
      );
    await runDueJobs(app);
    expect(await states(scene)).toEqual(['sent']);
    expect(await app.db.query(`SELECT FROM outbox_message WHERE channel = 'sms'`)).toEqual([]);
  });
});
