import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/kernel/clock.js';
import { BookingDesk } from '../support/booking-desk.js';
import { TestApp } from '../support/test-app.js';

const NOW = '2026-11-23T09:00:00.000Z';
/** 72 and 24 hours before the hour that is booked. */
const [FIRST_LIMIT, SECOND_LIMIT] = ['2026-11-28T13:30:00.000Z', '2026-11-30T13:30:00.000Z'];

describe('the ladder of a booking', () => {
  const clock = new ManualClock(NOW);
  let app: TestApp;
  let desk: BookingDesk;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  beforeEach(async () => {
    clock.set(NOW);
    desk = await BookingDesk.set(app, [{}, {}, {}]);
  });
  afterAll(() => app.stop());

  const names = () => desk.agencies.map(({ name }) => name);

  it('goes down when an agency stays silent, each with a deadline of its own', async () => {
    const { id } = await desk.book();
    await desk.at('2026-11-28T13:29:59Z');
    expect((await desk.read(id)).asking?.agencyName).toBe(names()[0]);
    await desk.at(FIRST_LIMIT);
    expect(await desk.states(id)).toEqual(['silent', 'asked', 'planned']);
    expect((await desk.read(id)).asking).toEqual({
      agencyName: names()[1],
      answerBy: SECOND_LIMIT,
    });
    await desk.at(SECOND_LIMIT);
    const asking = { agencyName: names()[2], answerBy: '2026-11-30T13:45:00.000Z' };
    expect((await desk.read(id)).asking).toEqual(asking);
    await desk.at(asking.answerBy);
    expect(await desk.read(id)).toMatchObject({
      state: 'unplaced',
      reason: 'nobody_left',
      asking: null,
    });
    const offers = await desk.offers(id);
    expect(offers.map(({ reason }) => reason)).toEqual(['no_answer', 'no_answer', 'no_answer']);
    expect(await desk.kinds(id)).toEqual([
      ...['booked', 'agency_asked', 'silent', 'agency_asked', 'silent', 'agency_asked', 'silent'],
      'nobody_left',
    ]);
  });

  it('asks the next one at once when an agency refuses, and keeps the reason', async () => {
    const { id } = await desk.book();
    const refused = await desk.answer(0, await desk.asked(), 'refuse', {
      reason: 'no_interpreter',
    });
    expect(refused.body).toMatchObject({ state: 'refused', reason: 'no_interpreter' });
    expect(await desk.states(id)).toEqual(['refused', 'asked', 'planned']);
    expect((await desk.asked(1)).askedBecause).toBe('next');
    expect((await desk.list(0)).recent).toHaveLength(1);
  });

  it('ends with the agency that confirms', async () => {
    const { id } = await desk.book();
    const confirmed = await desk.confirm(0, { interpreterLabel: 'Selam A.' });
    expect(confirmed).toMatchObject({
      state: 'confirmed',
      interpreterLabel: 'Selam A.',
      talk: 'self',
    });
    expect(await desk.read(id)).toMatchObject({
      state: 'confirmed',
      agencyName: names()[0],
      interpreterLabel: 'Selam A.',
      asking: null,
      changeCost: { free: true, freeUntil: SECOND_LIMIT, cents: 0 },
    });
    // Its deadline means nothing any more.
    await desk.at(FIRST_LIMIT);
    expect(await desk.states(id)).toEqual(['confirmed', 'planned', 'planned']);
  });

  it('has one winner of two operators who answer at once', async () => {
    const { id } = await desk.book();
    const asked = await desk.asked();
    const [one, other] = await Promise.all([
      desk.answer(0, asked, 'confirm', { interpreterLabel: 'Un' }),
      desk.answer(0, asked, 'confirm', { interpreterLabel: 'Deux' }),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const lost = one.status === 409 ? one : other;
    expect(lost.body.code).toBe('BOOKING_OFFER_OVER');
    expect(lost.body.details.booking).toMatchObject({ state: 'confirmed' });
    const label = (await desk.read(id)).interpreterLabel;
    expect(label).toBe(one.status === 200 ? 'Un' : 'Deux');
  });

  it('refuses an answer to what has changed since, and shows what it is now', async () => {
    const booking = await desk.book();
    const asked = await desk.asked();
    expect((await desk.change(booking, { note: 'Porte B' })).status).toBe(200);
    const late = await desk.answer(0, asked, 'confirm');
    expect(late.body).toMatchObject({
      code: 'BOOKING_CHANGED',
      details: { booking: { state: 'asked', version: 2, hasNote: true } },
    });
    expect((await desk.answer(0, await desk.asked(), 'confirm')).status).toBe(200);
  });

  it('lets a change and a confirmation race, and one of them is told', async () => {
    for (let round = 0; round < 5; round++) {
      const booking = await desk.book({ time: `1${round}:00` });
      const asked = (await desk.list()).asked.find((each) => each.bookingId === booking.id)!;
      const [change, confirmation] = await Promise.all([
        desk.change(booking, { time: `1${round}:30` }),
        desk.answer(0, asked, 'confirm'),
      ]);
      expect([change.status, confirmation.status].sort()).toEqual([200, 409]);
      const after = await desk.read(booking.id);
      const moved = change.status === 200;
      const minute = moved ? '30' : '00';
      expect(after.state).toBe(moved ? 'asked' : 'confirmed');
      expect(after.startsAt.slice(11, 16)).toBe(`${String(9 + round).padStart(2, '0')}:${minute}`);
    }
  });

  it('asks the member about another hour, who takes it', async () => {
    const { id } = await desk.book();
    const proposal = { date: '2026-12-01', time: '16:00' };
    const proposed = await desk.answer(0, await desk.asked(), 'propose', proposal);
    expect(proposed.body).toMatchObject({ proposedStartsAt: '2026-12-01T15:00:00.000Z' });
    const asked = await desk.read(id);
    expect(asked).toMatchObject({
      state: 'proposed',
      proposal: { agencyName: names()[0], startsAt: '2026-12-01T15:00:00.000Z' },
    });
    const answer = await desk.step(id, 'proposal', { version: asked.version, accept: true });
    expect(answer.body).toMatchObject({
      state: 'confirmed',
      startsAt: '2026-12-01T15:00:00.000Z',
      agencyName: names()[0],
    });
    const { confirmed } = await desk.list();
    // Who comes can be said later.
    expect(confirmed[0]).toMatchObject({ interpreterLabel: null, talk: null });
    const named = await desk.answer(0, confirmed[0]!, 'interpreter');
    expect(named.body.booking).toMatchObject({ interpreterLabel: 'Interprète 12', talk: 'self' });
  });

  it('goes on where the member declines the other hour, or says nothing', async () => {
    const { id } = await desk.book();
    const propose = async (agency: number) =>
      desk.answer(agency, await desk.asked(agency), 'propose', {
        date: '2026-12-01',
        time: '16:00',
      });
    await propose(0);
    const { version } = await desk.read(id);
    const declined = await desk.step(id, 'proposal', { version, accept: false });
    expect(declined.body).toMatchObject({ state: 'asked', asking: { agencyName: names()[1] } });
    await propose(1);
    const { proposal } = await desk.read(id);
    // Never sooner than the agency itself would have had to answer.
    expect(proposal?.answerBy).toBe(FIRST_LIMIT);
    await desk.at(proposal!.answerBy);
    expect(await desk.states(id)).toEqual(['refused', 'refused', 'asked']);
    expect((await desk.offers(id)).map(({ reason }) => reason)).toEqual([
      ...['hour_declined', 'member_silent', null],
    ]);
  });

  it('refuses to propose an hour that does not exist, is past, or is the same', async () => {
    await desk.book();
    const propose = async (time: string, date = '2026-12-01') =>
      (await desk.answer(0, await desk.asked(), 'propose', { date, time })).body.code;
    expect(await propose('14:30')).toBe('BOOKING_SAME_HOUR');
    expect(await propose('09:00', '2026-11-23')).toBe('BOOKING_PAST');
    expect(await propose('02:30', '2027-03-28')).toBe('BOOKING_HOUR_MISSING');
    expect(await propose('02:30', '2027-10-31')).toBe('BOOKING_HOUR_TWICE');
  });

  it('goes down the ladder again when a confirmed booking is handed back, marked as such', async () => {
    const { id } = await desk.book();
    const back = await desk.answer(0, await desk.confirm(), 'hand-back', {
      reason: 'interpreter_ill',
    });
    expect(back.body).toMatchObject({
      state: 'handed_back',
      reason: 'interpreter_ill',
      note: null,
    });
    const second = (await desk.offers(id)).filter(({ round }) => round === 2);
    expect(
      second.map(({ agency_id, state, rank_exception }) => [agency_id, state, rank_exception]),
    ).toEqual([
      [desk.agencies[1]!.id, 'asked', null],
      [desk.agencies[2]!.id, 'planned', null],
      [desk.agencies[0]!.id, 'planned', 'gave_back'],
    ]);
    expect((await desk.asked(1)).askedBecause).toBe('handed_back');
    expect(await desk.read(id)).toMatchObject({ state: 'asked', interpreterLabel: null });
  });

  it('lets the member choose where nobody is left', async () => {
    const lonely = await BookingDesk.set(app, [{}]);
    const refuse = async () =>
      lonely.answer(0, await lonely.asked(), 'refuse', { reason: 'no_such_gender' });
    const { id } = await lonely.book({ gender: 'woman' });
    await refuse();
    const unplaced = await lonely.read(id);
    expect(unplaced.state).toBe('unplaced');
    const either = await lonely.step(id, 'unplaced', {
      version: unplaced.version,
      choice: 'either',
    });
    expect(either.body).toMatchObject({ state: 'asked', gender: 'either' });
    await refuse();
    const { version } = await lonely.read(id);
    const hunt = await lonely.step(id, 'unplaced', { version, choice: 'hunt' });
    expect(hunt.body).toMatchObject({ state: 'awaiting', ifNobody: 'hunt' });
    const again = await lonely.step(id, 'unplaced', { version, choice: 'hunt' });
    expect(again.body.code).toBe('BOOKING_CHANGED');
  });

  it('passes over an agency whose contract ends before the day', async () => {
    const ends = await BookingDesk.set(app, [{ endsOn: '2026-11-30' }, {}]);
    const { id } = await ends.book();
    expect((await ends.offers(id)).map(({ agency_id }) => agency_id)).toEqual([
      ends.agencies[1]!.id,
    ]);
  });

  it('passes over an agency whose contract was ended while another one was asked', async () => {
    const { id } = await desk.book();
    await app.db.query(`UPDATE contract SET ends_on = '2026-11-30' WHERE agency_id = $1`, [
      desk.agencies[1]!.id,
    ]);
    await desk.answer(0, await desk.asked(), 'refuse', { reason: 'closed' });
    expect((await desk.offers(id)).map(({ state, reason }) => [state, reason])).toEqual([
      ['refused', 'closed'],
      ['failed', 'contract_ended'],
      ['asked', null],
    ]);
  });

  it('asks first the agency whose interpreter the member wishes for, and says why', async () => {
    const talked = await BookingDesk.set(app, [{}, {}]);
    const request = await talked.scene.create({ language: 'tir' });
    const [offer] = await talked.scene.offers(request.id);
    await talked.scene.refuse(offer!.id, talked.agencies[0]!.operator.cookie);
    await talked.scene.pass(0, request.id);
    const [, second] = await talked.scene.offers(request.id);
    await talked.scene.accept(second!.id, talked.agencies[1]!.operator.cookie, {
      interpreterLabel: 'Selam A.',
    });
    const { id } = await talked.book({ wishedInterpreter: 'selam a.' });
    expect(
      (await talked.offers(id)).map(({ agency_id, rank_exception }) => [agency_id, rank_exception]),
    ).toEqual([
      [talked.agencies[1]!.id, 'interpreter_wished'],
      [talked.agencies[0]!.id, null],
    ]);
  });

  describe('changes', () => {
    it('asks the agency again, before all others, where it must say whether it can', async () => {
      const booking = await desk.book();
      await desk.answer(0, await desk.asked(), 'refuse', { reason: 'closed' });
      await desk.confirm(1);
      const confirmed = await desk.read(booking.id);
      const moved = await desk.change(confirmed, { time: '15:00' });
      expect(moved.body).toMatchObject({
        state: 'asked',
        startsAt: '2026-12-01T14:00:00.000Z',
        asking: { agencyName: names()[1] },
      });
      expect(await desk.asked(1)).toMatchObject({ askedBecause: 'changed' });
      const second = (await desk.offers(booking.id)).filter(({ round }) => round === 2);
      expect(second.map(({ rank_exception }) => rank_exception)).toEqual([
        ...['confirmed_before', null, null],
      ]);
    });

    it('only tells of a note, and keeps the confirmation', async () => {
      const booking = await desk.book();
      await desk.confirm();
      const confirmed = await desk.read(booking.id);
      const told = await desk.change(confirmed, { note: 'Porte B' });
      expect(told.body).toMatchObject({ state: 'confirmed', note: 'Porte B' });
      expect((await desk.list()).confirmed[0]).toMatchObject({ note: 'Porte B' });
    });

    it('refuses a change on a stale screen, and shows the new state', async () => {
      const booking = await desk.book();
      await desk.confirm();
      const stale = await desk.change(booking, { time: '15:00' });
      expect(stale.status).toBe(409);
      expect(stale.body).toMatchObject({
        code: 'BOOKING_CHANGED',
        details: { booking: { state: 'confirmed', startsAt: '2026-12-01T13:30:00.000Z' } },
      });
    });

    it('costs what the contract says once it is late, and is recorded', async () => {
      await app.db.query(
        `UPDATE contract SET late_cancellation_cents = 2500 WHERE network_id = $1`,
        [desk.scene.network.id],
      );
      const booking = await desk.book();
      await desk.confirm();
      clock.set('2026-11-30T13:30:01Z');
      await app.db.query(`UPDATE auth_session SET expires_at = '2027-12-31'`);
      const late = await desk.read(booking.id);
      expect(late.changeCost).toEqual({ free: false, freeUntil: SECOND_LIMIT, cents: 2500 });
      const cancelled = await desk.step(booking.id, 'cancel', {
        version: late.version,
        scope: 'one',
      });
      expect(cancelled.body).toMatchObject({ state: 'cancelled', reason: 'cancelled_late' });
      const [event] = await app.db.query(
        `SELECT reason, cost_cents, agency_id FROM booking_event WHERE booking_id = $1 AND kind = 'cancelled'`,
        [booking.id],
      );
      expect(event).toEqual({
        reason: 'cancelled_late',
        cost_cents: 2500,
        agency_id: desk.agencies[0]!.id,
      });
      expect(await desk.entries(booking.id)).toEqual([
        expect.objectContaining({
          kind: 'unmet',
          mode: 'scheduled',
          outcome: 'cancelled',
          reason: 'cancelled_late',
          agency_id: desk.agencies[0]!.id,
          talk_seconds: 0,
        }),
      ]);
      expect((await desk.list()).recent[0]).toMatchObject({
        state: 'withdrawn',
        reason: 'cancelled',
      });
    });

    it('changes one of a series alone, or it and those that follow', async () => {
      const { bookings } = await desk.bookAll({ repeat: { until: '2026-12-22' } });
      const [, second, third] = bookings;
      const alone = await desk.change(third!, { date: '2026-12-16', time: '09:00' });
      expect(alone.body.startsAt).toBe('2026-12-16T08:00:00.000Z');
      const rest = await desk.change(second!, {
        date: '2026-12-09',
        time: '15:00',
        scope: 'following',
      });
      expect(rest.status).toBe(200);
      const hours = await Promise.all(
        bookings.map(async ({ id }) => (await desk.read(id)).startsAt),
      );
      expect(hours).toEqual([
        '2026-12-01T13:30:00.000Z',
        '2026-12-09T14:00:00.000Z',
        '2026-12-17T14:00:00.000Z',
        '2026-12-23T14:00:00.000Z',
      ]);
      const { version } = await desk.read(second!.id);
      await desk.step(second!.id, 'cancel', { version, scope: 'following' });
      const states = await Promise.all(bookings.map(async ({ id }) => (await desk.read(id)).state));
      expect(states).toEqual(['asked', 'cancelled', 'cancelled', 'cancelled']);
    });
  });
});
