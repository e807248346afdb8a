import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/kernel/clock.js';
import { EndWait } from '../../src/features/interpreting/legs/end-wait.js';
import { beatAll, talk } from '../support/conversation.js';
import { BookingDesk } from '../support/booking-desk.js';
import { TestApp } from '../support/test-app.js';
import { VoicePage } from '../support/voice-page.js';

/** Ten minutes before the hour that is booked, 14 h 30 in Paris. */
const NOW = '2026-12-01T12:00:00.000Z';
const HOUR = '2026-12-01T13:30:00.000Z';

describe('a booking at its hour', () => {
  const clock = new ManualClock(NOW);
  let app: TestApp;
  let desk: BookingDesk;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  beforeEach(async () => {
    clock.set(NOW);
    desk = await BookingDesk.set(app, [{}, {}]);
  });
  afterAll(() => app.stop());

  const live = async () =>
    (await app.request('get', '/requests/live', desk.member.cookie)).body.request;
  const legs = (sessionId: string) =>
    app.db.query(
      `SELECT id, party, state, joins_within FROM leg WHERE session_id = $1 ORDER BY party, created_at`,
      [sessionId],
    );

  it('is not begun a second too early, and once at its second', async () => {
    const { id } = await desk.book();
    await desk.confirm();
    await desk.at('2026-12-01T13:29:59.999Z');
    expect((await desk.read(id)).state).toBe('confirmed');
    await desk.at(HOUR);
    const begun = await desk.read(id);
    expect(begun).toMatchObject({ state: 'begun', telephone: null });
    await desk.at('2026-12-01T13:30:01Z');
    expect((await live()).id).toBe(begun.requestId);
    const requests = await app.db.query(`SELECT id FROM request WHERE member_id = $1`, [
      desk.member.id,
    ]);
    expect(requests).toHaveLength(1);
  });

  it('rings at the console of the agency that confirmed, and at no other while that rings', async () => {
    const { id } = await desk.book();
    await desk.answer(0, await desk.asked(), 'refuse', { reason: 'closed' });
    await desk.confirm(1);
    await desk.at(HOUR);
    const request = await live();
    expect(request).toMatchObject({ state: 'hunting', mode: 'scheduled', createdAt: HOUR });
    const offers = await desk.scene.offers(request.id);
    expect(
      offers.map(({ agency_id, state, rank, rank_exception }) => [
        agency_id,
        state,
        rank,
        rank_exception,
      ]),
    ).toEqual([
      [desk.agencies[1]!.id, 'ringing', 2, 'booked'],
      [desk.agencies[0]!.id, 'planned', 1, null],
    ]);
    const accepted = await desk.scene.accept(offers[0]!.id, desk.agencies[1]!.operator.cookie);
    const { sessionId } = accepted.body;
    const [professional, interpreter] = [
      await VoicePage.join(app, desk.member.cookie, sessionId),
      await VoicePage.join(app, desk.agencies[1]!.operator.cookie, sessionId),
    ];
    clock.advance(5);
    await beatAll([professional, interpreter]);
    await talk(clock, 60, professional, interpreter);
    await app.request('post', `/sessions/${sessionId}/end`, desk.member.cookie).send({});
    expect(await desk.entries(request.id)).toEqual([
      expect.objectContaining({
        kind: 'session',
        mode: 'scheduled',
        outcome: 'done',
        agency_id: desk.agencies[1]!.id,
      }),
    ]);
    expect(await desk.entries(id)).toEqual([]);
  });

  it('hunts on where the agency that confirmed does not answer, as the same request', async () => {
    await desk.book();
    await desk.confirm(0);
    await desk.at(HOUR);
    const request = await live();
    expect(await desk.scene.states(request.id)).toEqual(['ringing', 'planned']);
    await desk.scene.pass(30, request.id);
    expect(await desk.scene.states(request.id)).toEqual(['silent', 'ringing']);
  });

  it('opens the session with an interpreter who waits at a link, the number said before', async () => {
    const booking = await desk.book();
    const answer = await desk.answer(0, await desk.asked(), 'confirm', { talk: 'link' });
    const { interpreterLink } = answer.body;
    const token = new URL(interpreterLink).pathname.split('/').pop()!;
    const early = await app.request('get', `/join/${token}`);
    expect(early.body).toMatchObject({
      code: 'LINK_NOT_YET',
      details: { startsAt: HOUR, language: 'tir' },
    });
    await desk.at(HOUR);
    const { sessionId, state } = await live();
    expect(state).toBe('connecting');
    const { body } = await app.request('get', `/join/${token}`);
    expect(body).toMatchObject({ party: 'interpreter', bookingNumber: booking.bookingNumber });
    expect(await legs(sessionId)).toEqual([
      expect.objectContaining({ party: 'interpreter', joins_within: 60 }),
      expect.objectContaining({ party: 'professional', joins_within: 300 }),
    ]);
  });

  it('is extended when the interpreter agrees, and only then', async () => {
    const cookie = desk.member.cookie;
    const operator = desk.agencies[0]!.operator.cookie;
    await desk.book();
    await desk.confirm();
    await desk.at(HOUR);
    const [offer] = await desk.scene.offers((await live()).id);
    const { sessionId } = (await desk.scene.accept(offer!.id, operator)).body;
    const pages = [
      await VoicePage.join(app, cookie, sessionId),
      await VoicePage.join(app, operator, sessionId),
    ];
    clock.advance(5);
    await beatAll(pages);
    const post = (who: string, what: string, body: object) =>
      app.request('post', `/sessions/${sessionId}/extension${what}`, who).send(body);
    const asked = await post(cookie, '', { minutes: 5 });
    const bookedUntil = '2026-12-01T13:45:00.000Z';
    expect(asked.body).toMatchObject({ bookedUntil, extensionMinutes: 5 });
    expect((await post(cookie, '/answer', { accept: true })).body.code).toBe('FORBIDDEN');
    const declined = await post(operator, '/answer', { accept: false });
    expect(declined.body).toMatchObject({ bookedUntil, extensionMinutes: null });
    await post(cookie, '', { minutes: 5 });
    const accepted = await post(operator, '/answer', { accept: true });
    const later = { bookedUntil: '2026-12-01T13:50:00.000Z', extensionMinutes: null };
    expect(accepted.body).toMatchObject(later);
    // An answer that comes twice moves nothing.
    expect((await post(operator, '/answer', { accept: true })).body).toMatchObject(later);
    // Nor does one to a question that nobody has answered for two minutes.
    await post(cookie, '', { minutes: 5 });
    clock.advance(119);
    const { body } = await app.request('get', `/sessions/${sessionId}`, cookie);
    expect(body.session.extensionMinutes).toBe(5);
    clock.advance(1);
    expect((await post(operator, '/answer', { accept: true })).body).toMatchObject(later);
  });

  it('replaces an interpreter who does not come by a hunt, as the same session and one charge', async () => {
    await desk.book();
    await desk.answer(0, await desk.asked(), 'confirm', { talk: 'link' });
    await desk.at(HOUR);
    const { id, sessionId } = await live();
    const professional = await VoicePage.join(app, desk.member.cookie, sessionId);
    const [interpreter] = await legs(sessionId);
    clock.advance(61);
    await app.db.query('UPDATE open_console SET last_beat_at = $1', [clock.now()]);
    await app.app.get(EndWait).end(interpreter.id);
    expect(await live()).toMatchObject({ id, state: 'hunting', round: 2, sessionId });
    const [offer] = await desk.scene.offers(id, 2);
    await desk.scene.accept(offer!.id, desk.agencies[0]!.operator.cookie);
    const other = await VoicePage.join(app, desk.agencies[0]!.operator.cookie, sessionId);
    clock.advance(5);
    await beatAll([professional, other]);
    await talk(clock, 20, professional, other);
    await app.request('post', `/sessions/${sessionId}/end`, desk.member.cookie).send({});
    const entries = await desk.entries(id);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: 'session', outcome: 'done' });
    // From the booked hour on.
    expect(entries[0]!['waiting_seconds']).toBeGreaterThanOrEqual(61);
  });

  it('tells a professional who does not come from an interpreter who does not', async () => {
    await desk.book();
    await desk.answer(0, await desk.asked(), 'confirm', { talk: 'link' });
    await desk.at(HOUR);
    const { id, sessionId } = await live();
    const [, professional] = await legs(sessionId);
    clock.advance(299);
    await app.app.get(EndWait).end(professional.id);
    expect((await live()).id).toBe(id);
    clock.advance(1);
    await app.app.get(EndWait).end(professional.id);
    expect(await live()).toBeNull();
    expect(await desk.entries(id)).toEqual([
      expect.objectContaining({ kind: 'unmet', outcome: 'failed', reason: 'professional_lost' }),
    ]);
  });

  it('hunts at the hour where nobody confirmed and the member wants it', async () => {
    await desk.book({ ifNobody: 'hunt' });
    for (const agency of [0, 1])
      await desk.answer(agency, await desk.asked(agency), 'refuse', { reason: 'no_interpreter' });
    await desk.at(HOUR);
    const request = await live();
    expect(request).toMatchObject({ state: 'hunting', mode: 'scheduled' });
    expect(await desk.scene.states(request.id)).toEqual(['ringing', 'planned']);
  });

  it('hunts where an agency is still being asked', async () => {
    const { id } = await desk.book({ date: '2026-12-01', time: '14:10' });
    await app.db.query(
      `UPDATE booking_offer SET answer_by = $2 WHERE booking_id = $1 AND state = 'asked'`,
      [id, '2026-12-01T13:10:00Z'],
    );
    await app.db.query(`UPDATE booking SET look_at = $2 WHERE id = $1`, [
      id,
      '2026-12-01T13:10:00Z',
    ]);
    await desk.at('2026-12-01T13:10:00Z');
    expect((await desk.read(id)).state).toBe('begun');
    expect(await desk.states(id)).toEqual(['withdrawn', 'withdrawn']);
    expect((await live()).state).toBe('hunting');
  });

  it('counts as unmet where nobody confirmed and the member chose nothing', async () => {
    const { id } = await desk.book();
    for (const agency of [0, 1])
      await desk.answer(agency, await desk.asked(agency), 'refuse', { reason: 'no_interpreter' });
    await desk.at(HOUR);
    expect(await desk.read(id)).toMatchObject({ state: 'unmet', reason: 'not_confirmed' });
    expect(await live()).toBeNull();
    expect(await desk.entries(id)).toEqual([
      expect.objectContaining({ kind: 'unmet', outcome: 'unmet', reason: 'not_confirmed' }),
    ]);
  });

  it('is begun eight minutes late where the service was down, and missed a quarter of an hour late', async () => {
    const one = await desk.book();
    await desk.confirm();
    await desk.at('2026-12-01T13:38:00Z');
    expect((await desk.read(one.id)).state).toBe('begun');
    await app.request('post', `/requests/${(await live()).id}/cancel`, desk.member.cookie).send({});
    const other = await desk.book({ time: '16:00' });
    await desk.confirm();
    await desk.at('2026-12-01T15:15:00Z');
    expect(await desk.read(other.id)).toMatchObject({ state: 'missed', reason: 'service_down' });
    expect(await desk.entries(other.id)).toEqual([
      expect.objectContaining({ kind: 'unmet', outcome: 'failed', reason: 'service_down' }),
    ]);
    expect((await desk.list()).recent[0]).toMatchObject({ state: 'withdrawn', reason: 'missed' });
    const [{ recipients }] = await app.db.query(
      `SELECT count(DISTINCT recipient)::int AS recipients FROM outbox_message
       WHERE topic = $1 AND created_at = $2`,
      [`booking:${other.id}`, clock.now()],
    );
    // The member and the agency.
    expect(recipients).toBe(2);
  });

  it('waits for the end of the conversation that the member is still in', async () => {
    const { id } = await desk.book();
    await desk.confirm();
    clock.set('2026-12-01T13:29:00Z');
    await desk.at('2026-12-01T13:29:00Z');
    const before = await desk.scene.create({ language: 'tir' });
    await desk.at(HOUR);
    expect(await desk.read(id)).toMatchObject({ state: 'confirmed', reason: 'member_busy' });
    await app.request('post', `/requests/${before.id}/cancel`, desk.member.cookie).send({});
    await desk.at('2026-12-01T13:30:10Z');
    expect((await desk.read(id)).state).toBe('begun');
  });

  it('is called off where the member has been suspended since', async () => {
    const { id } = await desk.book();
    await desk.confirm();
    await app.db.query(`UPDATE member SET state = 'suspended' WHERE id = $1`, [desk.member.id]);
    await desk.at(HOUR);
    const [row] = await app.db.query(`SELECT state, reason FROM booking WHERE id = $1`, [id]);
    expect(row).toEqual({ state: 'cancelled', reason: 'member_suspended' });
  });

  it('hunts where the contract of the agency that confirmed has ended since', async () => {
    await desk.book();
    await desk.confirm();
    await app.db.query(`UPDATE contract SET ends_on = '2026-11-30' WHERE agency_id = $1`, [
      desk.agencies[0]!.id,
    ]);
    await desk.at(HOUR);
    const request = await live();
    expect((await desk.scene.offers(request.id)).map(({ agency_id }) => agency_id)).toEqual([
      desk.agencies[1]!.id,
    ]);
  });

  it('stays one where two processes and a clock that jumps look at it together', async () => {
    const { id } = await desk.book();
    await desk.confirm();
    const other = await TestApp.start({ clock, jobs: false, databaseUrl: app.databaseUrl });
    clock.set(HOUR);
    const { DueWatch } = await import('../../src/features/bookings/index.js');
    await Promise.all([app, other, app, other].map((each) => each.app.get(DueWatch).runDue()));
    clock.set('2026-12-01T11:00:00Z');
    await app.app.get(DueWatch).runDue();
    clock.set('2026-12-01T13:31:00Z');
    await other.app.get(DueWatch).runDue();
    await other.stop();
    const requests = await app.db.query(`SELECT id FROM request WHERE member_id = $1`, [
      desk.member.id,
    ]);
    expect(requests).toHaveLength(1);
    expect(await desk.kinds(id)).toEqual(['booked', 'agency_asked', 'confirmed', 'begun']);
  });
});
