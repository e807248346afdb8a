import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RemindAgencies, RemindMembers } from '../../src/features/bookings/messages/index.js';
import { MEMBER_REMINDERS } from '../../src/features/bookings/messages/reminders/member-reminders.js';
import { findDue } from '../../src/features/bookings/messages/reminders/remind-members.js';
import { addSeconds, ManualClock } from '../../src/kernel/clock.js';
import { bookScene, type BookedScene } from '../support/booking-scene.js';
import { TestApp } from '../support/test-app.js';

const HOUR = 3600;
/** Tuesday, 14 h 30 in Paris. */
const AT = new Date('2030-11-26T13:30:00Z');

describe('reminders', () => {
  const clock = new ManualClock('2030-11-20T09:00:00Z');
  let app: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ jobs: false, clock });
    other = await TestApp.start({ jobs: false, clock, databaseUrl: app.databaseUrl });
  });
  afterAll(async () => {
    await other.stop();
    await app.stop();
  });
  beforeEach(() => clock.set('2030-11-20T09:00:00Z'));

  const remind = () => app.app.get(RemindMembers).run();
  const subjects = async ({ bookingId }: BookedScene): Promise<string[]> => {
    const rows: { subject: string; text: string; channel: string }[] = await app.db.query(
      `SELECT subject, body_text AS text, channel FROM outbox_message WHERE topic = $1 ORDER BY created_at, channel`,
      [`booking:${bookingId}`],
    );
    return rows.map(({ subject, text, channel }) =>
      (channel === 'sms' ? `SMS ${text}` : subject).replaceAll('\u00a0', ' '),
    );
  };
  const choose = (scene: BookedScene, choice: object) =>
    app
      .request('put', '/me/booking-messages', scene.member.cookie)
      .send({
        ...{ dayMail: true, daySms: false, soonMail: false, soonSms: false, newsSms: false },
        ...choice,
      })
      .expect(200);
  const THE_DAY = 'Rappel : tigrigna, mar. 26 nov. à 14 h 30';
  const SOON = 'Dans un quart d’heure : tigrigna, mar. 26 nov. à 14 h 30';

  it('come 24 hours before, never earlier, and once', async () => {
    const scene = await bookScene(app, { startsAt: AT });
    clock.set(addSeconds(AT, -24 * HOUR - 1));
    await remind();
    expect(await subjects(scene)).toEqual([]);
    clock.advance(1);
    await remind();
    await remind();
    clock.advance(60);
    await remind();
    expect(await subjects(scene)).toEqual([THE_DAY]);
  });

  it('come once when two processes do it at the same time', async () => {
    const scenes = [await bookScene(app, { startsAt: AT })];
    for (let n = 0; n < 9; n++) scenes.push(await bookScene(app, { startsAt: AT, of: scenes[0]! }));
    clock.set(addSeconds(AT, -24 * HOUR));
    await Promise.all([remind(), other.app.get(RemindMembers).run(), remind()]);
    for (const scene of scenes) expect(await subjects(scene)).toEqual([THE_DAY]);
  });

  it('come as each member chooses', async () => {
    const scene = await bookScene(app, { startsAt: AT, telephone: '+33639980101' });
    await choose(scene, { dayMail: false, daySms: true, soonMail: true });
    clock.set(addSeconds(AT, -24 * HOUR));
    await remind();
    expect(await subjects(scene)).toEqual([
      expect.stringMatching(/^SMS Truchement: Rappel: RDV \d{3} \d{3} \(tigrigna, mar\. 26 nov/),
    ]);
    clock.set(addSeconds(AT, -15 * 60));
    await remind();
    expect((await subjects(scene)).slice(1)).toEqual([SOON]);
  });

  it('come anew for another hour', async () => {
    const scene = await bookScene(app, { startsAt: AT });
    clock.set(addSeconds(AT, -24 * HOUR));
    await remind();
    await app.db.query(
      `UPDATE booking SET starts_at = starts_at + interval '2 days', version = version + 1 WHERE id = $1`,
      [scene.bookingId],
    );
    await app.db.query(`UPDATE booking_offer SET answered_at = $2 WHERE booking_id = $1`, [
      ...[scene.bookingId, clock.now()],
    ]);
    await remind();
    expect(await subjects(scene)).toEqual([THE_DAY]);
    clock.advance(48 * HOUR);
    await remind();
    expect(await subjects(scene)).toEqual([THE_DAY, 'Rappel : tigrigna, jeu. 28 nov. à 14 h 30']);
  });

  it('are not given where the confirmation is fresher than the reminder would be', async () => {
    const answeredAt = addSeconds(AT, -20 * HOUR);
    const scene = await bookScene(app, { startsAt: AT, answeredAt });
    clock.set(addSeconds(AT, -19 * HOUR));
    await remind();
    expect(await subjects(scene)).toEqual([]);
  });

  it('are late rather than never while they are of use, and never after that', async () => {
    const first = await bookScene(app, { startsAt: AT });
    const second = await bookScene(app, { startsAt: addSeconds(AT, 8 * HOUR), of: first });
    await choose(first, { soonMail: true });
    // The service comes back eleven and a half hours before the first one, which it may not be reminded of any more.
    clock.set(addSeconds(AT, -11.5 * HOUR));
    await remind();
    expect(await subjects(first)).toEqual([]);
    expect(await subjects(second)).toEqual(['Rappel : tigrigna, mar. 26 nov. à 22 h 30']);
    clock.set(addSeconds(AT, -119));
    await remind();
    expect(await subjects(first)).toEqual([]);
  });

  it.each(['asked', 'proposed', 'unplaced', 'cancelled', 'begun'])(
    'are not given of a booking that is %s',
    async (state) => {
      const scene = await bookScene(app, { startsAt: AT, state });
      clock.set(addSeconds(AT, -23 * HOUR));
      await remind();
      expect(await subjects(scene)).toEqual([]);
    },
  );

  it('tell who waits for the hunt that it begins at the hour', async () => {
    const scene = await bookScene(app, { startsAt: AT, state: 'awaiting', offerState: 'silent' });
    clock.set(addSeconds(AT, -24 * HOUR));
    await remind();
    const [{ body_text: text }] = await app.db.query(
      `SELECT body_text FROM outbox_message WHERE topic = $1`,
      [`booking:${scene.bookingId}`],
    );
    expect(text).toContain('la recherche d’un interprète commencera à l’heure dite');
  });

  it('look no further than the next day, however many bookings lie ahead', async () => {
    const scene = await bookScene(app, { startsAt: AT });
    await app.db.query(
      `INSERT INTO booking (id, network_id, member_id, booking_number, language, gender, patient_place, professional_line,
         subject, if_nobody, starts_at, minutes, slots, state, look_at, idempotency_key, created_at, changed_at)
       SELECT gen_random_uuid(), network_id, member_id, 'n' || n, language, gender, patient_place, professional_line,
         subject, if_nobody, starts_at + n * interval '1 minute' + interval '30 days', 15, 1, state, look_at, 'k' || n,
         created_at, changed_at
       FROM booking, generate_series(1, 20000) n WHERE id = $1`,
      [scene.bookingId],
    );
    await app.db.query('ANALYZE booking');
    const [day] = MEMBER_REMINDERS;
    const plan = await app.db.query(`EXPLAIN ${findDue(day!)}`, [
      ...[AT, addSeconds(AT, 12 * HOUR), day!.before, day!.kind, []],
    ]);
    expect(JSON.stringify(plan)).toMatch(/Index Scan using booking_due_idx on booking b/);
    await app.db.query(`DELETE FROM booking WHERE booking_number LIKE 'n%'`);
  });
});

describe('reminders of agencies', () => {
  const clock = new ManualClock('2030-11-20T09:00:00Z');
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ jobs: false, clock });
  });
  afterAll(() => app.stop());
  beforeEach(() => clock.set('2030-11-20T09:00:00Z'));

  const remind = () => app.app.get(RemindAgencies).run();
  const mails = ({ bookingId }: BookedScene): Promise<{ recipient: string; subject: string }[]> =>
    app.db.query(`SELECT recipient, subject FROM outbox_message WHERE topic = $1`, [
      `booking:${bookingId}`,
    ]);
  /** Asked now, with so many hours to answer. */
  const asked = (hours: number) =>
    bookScene(app, {
      ...{ startsAt: AT, state: 'asked', askedAt: clock.now() },
      answerBy: addSeconds(clock.now(), hours * HOUR),
    });

  it.each([
    // 40 hours to answer: a quarter, ten hours, before the deadline.
    [40, 30],
    // Eight days: a quarter would be two days before; one day is enough.
    [192, 168],
    // Two hours: half an hour before.
    [2, 1.5],
  ])('of %i hours to answer come after %d', async (hours, after) => {
    const scene = await asked(hours);
    clock.advance(after * HOUR - 1);
    await remind();
    expect(await mails(scene)).toEqual([]);
    clock.advance(1);
    await Promise.all([remind(), remind()]);
    clock.advance(60);
    await remind();
    const subject = expect.stringMatching(/^Réponse attendue avant .*tigrigna$/);
    expect(await mails(scene)).toEqual([{ recipient: 'rdv@agence.exemple.test', subject }]);
  });

  it('do not come where the time was short from the start', async () => {
    const scene = await asked(0.9);
    clock.advance(0.8 * HOUR);
    await remind();
    expect(await mails(scene)).toEqual([]);
  });

  it('do not come once the agency has answered, or the time is over', async () => {
    const answered = await asked(8);
    await app.db.query(`UPDATE booking_offer SET state = 'refused' WHERE id = $1`, [
      answered.offerId,
    ]);
    const over = await asked(7);
    clock.advance(7 * HOUR + 1);
    await remind();
    expect([...(await mails(answered)), ...(await mails(over))]).toEqual([]);
  });

  it('leave no marks behind for ever', async () => {
    await asked(8);
    clock.advance(7 * HOUR);
    await remind();
    const marks = () => app.db.query(`SELECT FROM booking_reminder`);
    expect((await marks()).length).toBeGreaterThan(0);
    clock.advance(20 * 24 * HOUR);
    await remind();
    expect(await marks()).toEqual([]);
  });
});
