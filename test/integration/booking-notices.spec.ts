import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BookingNotices } from '../../src/features/bookings/messages/index.js';
import type {
  AgencyNotice,
  MemberNotice,
  NoticeDetails,
} from '../../src/features/bookings/messages/notice-kinds.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { Database } from '../../src/platform/database/transactions.js';
import { bookScene, type BookedScene } from '../support/booking-scene.js';
import { TestApp } from '../support/test-app.js';

const spaced = (text: string) => text.replaceAll('~', '\u00a0');
/** Tuesday, 14 h 30 in Paris. */
const HOUR = new Date('2030-11-26T13:30:00Z');

describe('notices of a booking', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ jobs: false, clock: new ManualClock('2030-11-20T09:00:00Z') });
  });
  afterAll(() => app.stop());

  const tell = (
    scene: BookedScene,
    kind: MemberNotice | AgencyNotice,
    details: NoticeDetails & { offerId?: string } = {},
  ) =>
    app.app.get(Database).transaction((tx) => {
      const notices = app.app.get(BookingNotices);
      return notices.post(tx, scene.bookingId, kind as AgencyNotice, {
        offerId: scene.offerId,
        ...details,
      });
    });
  const messages = (scene: BookedScene) =>
    app.db.query(`SELECT * FROM outbox_message WHERE topic = $1 ORDER BY channel, recipient`, [
      `booking:${scene.bookingId}`,
    ]);

  it('reach the member with the calendar, and say nothing of the patient', async () => {
    const scene = await bookScene(app, {
      ...{
        startsAt: HOUR,
        minutes: 15,
        slots: 3,
        note: 'Chambre du fond',
        subject: 'announcement',
      },
      ...{ calendarSequence: 2 },
    });
    await tell(scene, 'confirmed');
    const [mail, ...others] = await messages(scene);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      ...{ channel: 'mail', recipient: scene.email, calendar_method: 'REQUEST', state: 'pending' },
      subject: spaced('Rendez-vous confirmé~: tigrigna, mar.~26~nov.~à~14~h~30'),
      useful_until: new Date('2030-11-21T21:00:00Z'),
    });
    expect(mail.body_text).toContain('Interprète\u00a0: Selam A.');
    expect(mail.body_text).toContain(spaced('(45~min)'));
    expect(mail.calendar).toMatch(/\r\nSEQUENCE:2\r\n/);
    expect(JSON.stringify(mail)).not.toMatch(
      /Chambre|announcement|annonce|patient|Camille|VEVENT.*Selam/i,
    );
  });

  it('are posted once for one version, and anew for the next', async () => {
    const scene = await bookScene(app, { startsAt: HOUR });
    await tell(scene, 'changed');
    await tell(scene, 'changed');
    expect(await messages(scene)).toHaveLength(1);
    await app.db.query('UPDATE booking SET version = 2 WHERE id = $1', [scene.bookingId]);
    await tell(scene, 'changed');
    expect(await messages(scene)).toHaveLength(2);
  });

  it('do not exist when the change does not', async () => {
    const scene = await bookScene(app, { startsAt: HOUR });
    const failing = app.app.get(Database).transaction(async (tx) => {
      await app.app.get(BookingNotices).post(tx, scene.bookingId, 'cancelled');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await messages(scene)).toEqual([]);
  });

  it('reach the agency at its own address', async () => {
    const scene = await bookScene(app, { startsAt: HOUR, state: 'asked' });
    await tell(scene, 'agency_asked');
    const [mail, ...others] = await messages(scene);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      recipient: 'rdv@agence.exemple.test',
      subject: spaced('Rendez-vous à confirmer~: tigrigna, mar.~26~nov.~à~14~h~30'),
      calendar: null,
    });
    expect(mail.body_text).toContain(spaced('Réponse attendue avant~: mar.~26~nov.~à~14~h~30'));
  });

  it('reach its operators where the agency has no address', async () => {
    const scene = await bookScene(app, { startsAt: HOUR, state: 'asked', agencyEmail: null });
    for (const name of ['ana', 'bea'])
      await app.world.account('operator', {
        ...{ agencyId: scene.agencyId, email: `${name}-${scene.agencyId}@agence.exemple.test` },
      });
    await app.db.query(
      `UPDATE account SET state = 'suspended' WHERE email LIKE 'bea-%' AND agency_id = $1`,
      [scene.agencyId],
    );
    await tell(scene, 'agency_asked');
    expect((await messages(scene)).map((m: { recipient: string }) => m.recipient)).toEqual([
      `ana-${scene.agencyId}@agence.exemple.test`,
    ]);
  });

  it('come by SMS to the mobile of the booking, for who wants that', async () => {
    const scene = await bookScene(app, { startsAt: HOUR, telephone: '+33639980101' });
    await app.db.query(
      `INSERT INTO booking_message_choice (member_id, news_sms) VALUES ($1, true)`,
      [scene.member.id],
    );
    await tell(scene, 'confirmed');
    const rows = await messages(scene);
    expect(rows.map((m: { channel: string }) => m.channel)).toEqual(['mail', 'sms']);
    const [{ booking_number: number }] = await app.db.query(
      'SELECT booking_number FROM booking WHERE id = $1',
      [scene.bookingId],
    );
    expect(rows[1]).toMatchObject({
      ...{ recipient: '+33639980101', subject: '', body_html: null, calendar: null },
      body_text: `Truchement: RDV ${number.slice(0, 3)} ${number.slice(3)} (tigrigna, mar. 26 nov. à 14 h 30) confirmé. Interprète: Selam A.`,
    });
  });

  it('never come by SMS to a fixed line', async () => {
    const scene = await bookScene(app, { startsAt: HOUR, telephone: '+33536490101' });
    await tell(scene, 'confirmed', { alsoBySms: true });
    expect((await messages(scene)).map((m: { channel: string }) => m.channel)).toEqual(['mail']);
  });

  it('speak English to who chose it, and tell what a late cancellation costs', async () => {
    const scene = await bookScene(app, { startsAt: HOUR, state: 'cancelled', locale: 'en' });
    await tell(scene, 'cancelled', { costCents: 1500 });
    const [mail] = await messages(scene);
    expect(mail.subject).toBe(spaced('Booking cancelled: Tigrinya, Tue~26~Nov at~14:30'));
    expect(mail.body_text).toContain('It was cancelled late: the agency’s contract says €15.00.');
    expect(mail.calendar_method).toBe('CANCEL');
  });

  it('go to nobody where the member is gone', async () => {
    const scene = await bookScene(app, { startsAt: HOUR });
    await app.db.query('UPDATE booking SET member_id = NULL WHERE id = $1', [scene.bookingId]);
    await tell(scene, 'confirmed');
    expect(await messages(scene)).toEqual([]);
  });

  it('say once that a whole series is asked for, and each confirmation by itself', async () => {
    const first = await bookScene(app, { startsAt: HOUR, state: 'asked' });
    const week = new Date(HOUR.getTime() + 7 * 86_400_000);
    const second = await bookScene(app, { startsAt: week, state: 'asked', of: first });
    await app.db.query(`UPDATE booking SET series_id = $1 WHERE id IN ($1, $2)`, [
      ...[first.bookingId, second.bookingId],
    ]);
    for (const kind of ['asked', 'agency_asked', 'confirmed'] as const)
      for (const scene of [first, second]) await tell(scene, kind);
    const subjects = async (scene: BookedScene) =>
      (await messages(scene)).map((m: { subject: string }) => m.subject.split('\u00a0:')[0]).sort();
    expect(await subjects(first)).toEqual([
      ...['Rendez-vous confirmé', 'Rendez-vous demandé', 'Rendez-vous à confirmer'],
    ]);
    expect(await subjects(second)).toEqual(['Rendez-vous confirmé']);
  });

  it('give the member the time that the member has to answer another hour', async () => {
    const scene = await bookScene(app, {
      ...{ startsAt: HOUR, state: 'proposed', offerState: 'proposed' },
      ...{ answerBy: new Date('2030-11-21T09:00:00Z') },
      proposedStartsAt: new Date('2030-11-27T08:00:00Z'),
    });
    await app.db.query(`UPDATE booking SET look_at = '2030-11-20T13:00:00Z' WHERE id = $1`, [
      scene.bookingId,
    ]);
    await tell(scene, 'proposed');
    const [mail] = await messages(scene);
    expect(mail.body_text).toContain(
      spaced('Vous avez jusqu’au mer.~20~nov.~à~14~h~00 pour accepter ou refuser.'),
    );
    expect(mail.body_text).toContain(spaced('Heure proposée~: mer.~27~nov.~à~9~h~00 (15~min)'));
    expect(mail.useful_until).toEqual(new Date('2030-11-20T13:00:00Z'));
  });
});
