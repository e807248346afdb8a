import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { BookingDesk } from '../support/booking-desk.js';
import { TestApp } from '../support/test-app.js';

const NOW = '2026-11-23T09:00:00.000Z';

interface Told {
  recipient: string;
  subject: string;
  text: string;
  calendar: string | null;
}

describe('who is told of what', () => {
  const clock = new ManualClock(NOW);
  let app: TestApp;
  let desk: BookingDesk;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  beforeEach(async () => {
    clock.set(NOW);
    desk = await BookingDesk.set(app, [{}, {}]);
    for (const [place, { id }] of desk.agencies.entries())
      await app.db.query('UPDATE agency SET email = $2 WHERE id = $1', [
        ...[id, `agence-${place + 1}-${id}@exemple.test`],
      ]);
  });
  afterAll(() => app.stop());

  /** What was written since the last time. */
  const told = async (): Promise<Told[]> =>
    app.db.query(`
      WITH gone AS (DELETE FROM outbox_message RETURNING recipient, subject, body_text AS text, calendar)
      SELECT * FROM gone`);
  /** As `member: subject`, without what follows the colon. */
  const inShort = (rows: Told[]): string[] =>
    rows
      .map(({ recipient, subject }) => {
        const who = /^agence-\d/.exec(recipient)?.[0] ?? 'member';
        return `${who}: ${subject.split('\u00a0:')[0]}`;
      })
      .sort();
  const eventIn = (rows: Told[]) => {
    const [file] = rows.flatMap(({ calendar }) => calendar ?? []);
    const calendar = new ICAL.Component(ICAL.parse(file!));
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    return {
      method: calendar.getFirstPropertyValue('method'),
      status: event.component.getFirstPropertyValue('status'),
      sequence: event.sequence,
      uid: event.uid,
      startsAt: event.startDate.toJSDate().toISOString(),
    };
  };

  it('follows a booking from the question to its cancellation', async () => {
    const booking = await desk.book({ note: 'Prévoir le carnet', subject: 'announcement' });
    const all: Told[] = [];
    const since = async () => {
      const rows = await told();
      all.push(...rows);
      return rows;
    };
    expect(inShort(await since())).toEqual([
      ...['agence-1: Rendez-vous à confirmer', 'member: Rendez-vous demandé'],
    ]);

    await desk.confirm();
    const confirmed = await since();
    expect(inShort(confirmed)).toEqual(['member: Rendez-vous confirmé']);

    const other = { interpreterLabel: 'Yonas B.' };
    for (const body of [other, other]) {
      const [view] = (await desk.list()).confirmed;
      expect((await desk.answer(0, view!, 'interpreter', body)).status).toBe(200);
    }
    const [named, ...more] = await since();
    expect(more).toEqual([]);
    expect(named).toMatchObject({
      subject: expect.stringMatching(/^Autre interprète/),
      text: expect.stringContaining('Yonas B.'),
      calendar: null,
    });

    const moved = await desk.change(await desk.read(booking.id), { time: '16:00' });
    expect(moved.status).toBe(200);
    const changed = await since();
    expect(inShort(changed)).toEqual([
      ...['agence-1: Rendez-vous à confirmer', 'member: Rendez-vous modifié'],
    ]);

    await desk.confirm();
    const again = await since();
    const { version } = await desk.read(booking.id);
    await desk.step(booking.id, 'cancel', { version, scope: 'one' });
    const cancelled = await since();
    expect(inShort(cancelled)).toEqual([
      ...['agence-1: Rendez-vous annulé', 'member: Rendez-vous annulé'],
    ]);

    const events = [confirmed, changed, again, cancelled].map(eventIn);
    expect(events.map(({ method, status }) => [method, status])).toEqual([
      ...[
        ['REQUEST', 'CONFIRMED'],
        ['REQUEST', 'TENTATIVE'],
      ],
      ...[
        ['REQUEST', 'CONFIRMED'],
        ['CANCEL', 'CANCELLED'],
      ],
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
    expect(events.map(({ startsAt }) => startsAt)).toEqual([
      '2026-12-01T13:30:00.000Z',
      ...Array<string>(3).fill('2026-12-01T15:00:00.000Z'),
    ]);
    // Each outranks the one before: a calendar takes no older version for the newer.
    const sequences = events.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other));
    expect(JSON.stringify(all)).not.toMatch(/carnet|announcement|annonce|patient|Camille/i);
  });

  it('tells of another hour, and of the answer to it', async () => {
    await desk.book();
    await told();
    await desk.answer(0, await desk.asked(), 'propose', { date: '2026-12-01', time: '17:00' });
    const proposed = await told();
    expect(inShort(proposed)).toEqual(['member: Une autre heure vous est proposée']);
    expect(proposed[0]!.text).toContain('mar.\u00a01er\u00a0déc.\u00a0à\u00a017\u00a0h\u00a000');
    const [{ id, version }] = await app.db.query(
      `SELECT id, version FROM booking WHERE state = 'proposed'`,
    );
    await desk.step(id, 'proposal', { version, accept: true });
    const accepted = await told();
    expect(inShort(accepted)).toEqual([
      ...['agence-1: Heure acceptée', 'member: Rendez-vous confirmé'],
    ]);
    expect(eventIn(accepted).startsAt).toBe('2026-12-01T16:00:00.000Z');
  });

  it('tells the member when nobody is left, and what happens then', async () => {
    await desk.book({ ifNobody: 'hunt' });
    await desk.answer(0, await desk.asked(0), 'refuse', { reason: 'no_interpreter' });
    await told();
    await desk.answer(1, await desk.asked(1), 'refuse', { reason: 'no_interpreter' });
    const rows = await told();
    expect(inShort(rows)).toEqual(['member: Rendez-vous sans interprète']);
    expect(rows[0]!.text).toContain('nous chercherons un interprète à l’heure dite');
  });

  it('tells of a weekly series once, and of each of its hours when it is confirmed', async () => {
    const { bookings } = await desk.bookAll({ repeat: { until: '2026-12-22' } });
    expect(bookings).toHaveLength(4);
    const rows = await told();
    expect(inShort(rows)).toEqual([
      ...['agence-1: Rendez-vous à confirmer', 'member: Rendez-vous demandé'],
    ]);
    for (const { text } of rows) expect(text).toContain('série');
    const [first] = (await desk.list()).asked;
    await desk.answer(0, first!, 'confirm');
    expect(inShort(await told())).toEqual(['member: Rendez-vous confirmé']);
  });
});
