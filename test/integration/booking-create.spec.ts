import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/kernel/clock.js';
import { BookingDesk } from '../support/booking-desk.js';
import { TestApp } from '../support/test-app.js';

const NOW = '2026-11-23T09:00:00.000Z';

describe('booking an interpreter', () => {
  const clock = new ManualClock(NOW);
  let app: TestApp;
  let desk: BookingDesk;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  beforeEach(async () => {
    clock.set(NOW);
    desk = await BookingDesk.set(app);
  });
  afterAll(() => app.stop());

  /** The desk is opened then: sign-ins of before have ended. */
  const itIs = async (instant: string) => {
    clock.set(instant);
    desk = await BookingDesk.set(app);
  };
  const code = async (given: object) => (await desk.post(given)).body;

  it('asks the first agency, with the deadline of its contract', async () => {
    const answer = await desk.post({ note: 'Deuxième étage, porte B' });
    expect(answer.status).toBe(201);
    const { booking, bookings, skipped } = answer.body;
    expect(booking).toMatchObject({
      version: 1,
      state: 'asked',
      reason: null,
      language: 'tir',
      note: 'Deuxième étage, porte B',
      startsAt: '2026-12-01T13:30:00.000Z',
      endsAt: '2026-12-01T13:45:00.000Z',
      seriesId: null,
      agencyName: null,
      // Eight days ahead: 72 hours before.
      asking: { agencyName: desk.agencies[0]!.name, answerBy: '2026-11-28T13:30:00.000Z' },
      proposal: null,
      changeCost: { free: true, freeUntil: null, cents: 0 },
      requestId: null,
      now: NOW,
    });
    expect(booking.bookingNumber).toMatch(/^\d{6}$/);
    expect({ bookings, skipped }).toEqual({ bookings: [booking], skipped: [] });
    expect(await desk.states(booking.id)).toEqual(['asked', 'planned']);
    expect(await desk.kinds(booking.id)).toEqual(['booked', 'agency_asked']);
    const { body } = await app.request('get', '/bookings', desk.member.cookie);
    expect(body).toEqual({ bookings: [booking], now: NOW });
  });

  it('shows the agency what it must know, and the note only afterwards', async () => {
    await desk.book({ note: 'Deuxième étage', gender: 'woman', slots: 2 });
    const asked = await desk.asked();
    expect(asked).toMatchObject({
      state: 'asked',
      askedBecause: 'new',
      gender: 'woman',
      minutes: 15,
      slots: 2,
      endsAt: '2026-12-01T14:00:00.000Z',
      note: null,
      hasNote: true,
    });
    expect((await desk.list(1)).asked).toEqual([]);
    expect((await desk.confirm()).note).toBe('Deuxième étage');
  });

  it('makes one booking of twenty taps at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.post({}, key)));
    const made = answers.filter((answer) => answer.status === 201);
    expect(new Set(made.map((answer) => answer.body.booking.id)).size).toBe(1);
    expect(made.length).toBe(20);
    const [{ count }] = await app.db.query(
      `SELECT count(*)::int FROM booking WHERE member_id = $1`,
      [desk.member.id],
    );
    expect(count).toBe(1);
  });

  it.each([
    ['a date that is past', { date: '2026-11-22' }, 'BOOKING_PAST'],
    ['this very minute', { date: '2026-11-23', time: '10:00' }, 'BOOKING_PAST'],
    ['inside the notice', { date: '2026-11-23', time: '10:30' }, 'BOOKING_TOO_SOON'],
    ['beyond the horizon', { date: '2027-02-22' }, 'BOOKING_TOO_FAR'],
    ['29 February of an ordinary year', { date: '2027-02-29' }, 'BOOKING_HOUR_INVALID'],
    ['25 o’clock', { time: '25:00' }, 'BOOKING_HOUR_INVALID'],
    ['no minutes', { minutes: 0 }, 'VALIDATION'],
    ['20 minutes', { minutes: 20 }, 'BOOKING_LENGTH'],
    ['a whole day', { minutes: 1440 }, 'BOOKING_LENGTH'],
    ['nine patients', { slots: 9 }, 'BOOKING_LENGTH'],
    ['a language that nobody offers', { language: 'mon' }, 'LANGUAGE_NOT_COVERED'],
    ['no language', { language: 'xyz' }, 'LANGUAGE_UNKNOWN'],
    ['an identity in the note', { note: 'Mme X, 06 39 98 01 02' }, 'NOTE_HAS_IDENTITY'],
    ['a subject of its own', { subject: 'Mme X a mal' }, 'VALIDATION'],
    ['a telephone where there is none', { professionalLine: 'telephone' }, 'TELEPHONE_UNAVAILABLE'],
  ])('refuses %s', async (_, given, expected) => {
    expect((await code(given)).code).toBe(expected);
    const { body } = await app.request('get', '/bookings', desk.member.cookie);
    expect(body.bookings).toEqual([]);
  });

  it('says what the bounds are', async () => {
    const soon = await code({ date: '2026-11-23', time: '10:30' });
    expect(soon.details).toEqual({ earliest: '2026-11-23T10:00:00.000Z' });
    const far = await code({ date: '2027-03-01' });
    expect(far.details).toEqual({ latest: '2027-02-21T22:59:59.999Z' });
  });

  it('refuses an hour that the clocks jump over, and asks which where it comes twice', async () => {
    await itIs('2027-03-20T09:00:00Z');
    const missing = await code({ date: '2027-03-28', time: '02:30' });
    expect(missing).toMatchObject({
      code: 'BOOKING_HOUR_MISSING',
      details: { next: { date: '2027-03-28', time: '03:30' } },
    });
    await itIs('2027-10-20T09:00:00Z');
    const twice = { date: '2027-10-31', time: '02:30' };
    expect(await code(twice)).toMatchObject({
      code: 'BOOKING_HOUR_TWICE',
      details: { first: '2027-10-31T00:30:00.000Z', second: '2027-10-31T01:30:00.000Z' },
    });
    const first = await desk.book({ ...twice, occurrence: 'first' });
    const second = await desk.book({ ...twice, occurrence: 'second' });
    expect([first.startsAt, second.startsAt]).toEqual([
      '2027-10-31T00:30:00.000Z',
      '2027-10-31T01:30:00.000Z',
    ]);
  });

  it('warns of an overlap, and takes it where the member knows of it', async () => {
    const one = await desk.book({ minutes: 30 });
    const other = { time: '14:45', language: 'rus' };
    const refused = await code(other);
    expect(refused.code).toBe('BOOKING_OVERLAPS');
    expect(refused.details.bookings.map(({ id }: { id: string }) => id)).toEqual([one.id]);
    expect((await desk.post({ ...other, overlapAccepted: true })).status).toBe(201);
    // One after the other is no overlap.
    expect((await desk.post({ time: '15:00' })).status).toBe(201);
  });

  it('books every week until a date, over a holiday and over the change of the clocks', async () => {
    await itIs('2027-02-15T09:00:00Z');
    const until = { date: '2027-03-01', time: '14:30', repeat: { until: '2027-04-12' } };
    const { bookings, skipped } = await desk.bookAll(until);
    // Mondays; 29 March 2027 is Easter Monday; summer time begins on the 28th.
    expect(skipped).toEqual(['2027-03-29']);
    expect(bookings.map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-01T13:30:00.000Z',
      '2027-03-08T13:30:00.000Z',
      '2027-03-15T13:30:00.000Z',
      '2027-03-22T13:30:00.000Z',
      '2027-04-05T12:30:00.000Z',
      '2027-04-12T12:30:00.000Z',
    ]);
    expect(new Set(bookings.map(({ seriesId }) => seriesId)).size).toBe(1);
    expect(new Set(bookings.map(({ bookingNumber }) => bookingNumber)).size).toBe(6);
  });

  it('refuses a series without dates', async () => {
    const before = await code({ repeat: { until: '2026-11-30' } });
    expect(before.code).toBe('BOOKING_SERIES_EMPTY');
    const holiday = { date: '2026-12-25', repeat: { until: '2026-12-31' } };
    expect((await code(holiday)).code).toBe('BOOKING_SERIES_EMPTY');
  });

  it('tells at once where nobody can be asked', async () => {
    const closed = await BookingDesk.set(app, [{ openingHours: { mon: [['09:00', '17:00']] } }]);
    expect(await closed.book()).toMatchObject({ state: 'unplaced', reason: 'nobody_left' });
    expect(await closed.book({ time: '16:00', ifNobody: 'hunt' })).toMatchObject({
      state: 'awaiting',
    });
  });

  it('takes no booking of a suspended member or in a closed network', async () => {
    await app.db.query(`UPDATE member SET state = 'suspended' WHERE id = $1`, [desk.member.id]);
    expect((await desk.post()).body.code).toMatch(/MEMBER_SUSPENDED|SIGN_IN_REQUIRED/);
    const other = await BookingDesk.set(app);
    await app.db.query(`UPDATE network SET state = 'closed' WHERE id = $1`, [
      other.scene.network.id,
    ]);
    expect((await other.post()).body.code).toBe('NETWORK_CLOSED');
  });

  it('shows a booking to nobody else', async () => {
    const booking = await desk.book();
    const stranger = await BookingDesk.set(app);
    const cookie = stranger.member.cookie;
    const read = await app.request('get', `/bookings/${booking.id}`, cookie);
    expect(read.body.code).toBe('BOOKING_UNKNOWN');
    const cancel = await app
      .request('post', `/bookings/${booking.id}/cancel`, cookie)
      .send({ version: 1, scope: 'one' });
    expect(cancel.body.code).toBe('BOOKING_UNKNOWN');
    const asked = await desk.asked();
    const answer = await app
      .request(
        'post',
        `/agency/bookings/${asked.offerId}/refuse`,
        stranger.agencies[0]!.operator.cookie,
      )
      .send({ version: 1, reason: 'closed' });
    expect(answer.body.code).toBe('BOOKING_OFFER_UNKNOWN');
  });

  it('tells the form what it needs', async () => {
    const { body } = await app.request('get', '/bookings/options?language=tir', desk.member.cookie);
    expect(body).toMatchObject({
      zone: 'Europe/Paris',
      earliest: '2026-11-23T10:00:00.000Z',
      latest: '2027-02-21T22:59:59.999Z',
      stepMinutes: 15,
      mostMinutes: 120,
      holidays: ['2026-12-25', '2027-01-01'],
      lastInterpreter: null,
      usualHours: [],
      telephone: false,
    });
  });
});
