import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/kernel/clock.js';
import { Accepted, beatAll } from '../support/conversation.js';
import { runDueJobs } from '../support/due-jobs.js';
import { eventually } from '../support/eventually.js';
import { TestApp } from '../support/test-app.js';
import { VoicePage } from '../support/voice-page.js';

describe('a one-time link', () => {
  const clock = new ManualClock('2031-03-03T09:00:00.000Z');
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ clock });
  });
  afterAll(() => app.stop());

  const tokenOf = (url: string) => /\/j\/([\w-]{43})$/.exec(url)![1]!;
  const take = (token: string, cookie?: string) =>
    app.request('post', `/join/${token}`, cookie).send();

  async function patientLink(call: Accepted, body: object = {}): Promise<string> {
    const link = await call.post(call.member.cookie, 'patient-link', body);
    expect(link.body).toMatchObject({ party: 'patient' });
    return tokenOf(link.body.url as string);
  }

  /** The cookie that the answer sets, as the browser sends it back. */
  const cookieOf = (answer: { headers: Record<string, unknown> }) =>
    String((answer.headers['set-cookie'] as string[])[0]).split(';')[0]!;

  it('lets a third browser into the conversation, without the note', async () => {
    const call = await Accepted.make(app, { note: 'Douleur au genou' });
    const [professional, interpreter] = await call.join();
    await beatAll([professional, interpreter]);
    expect(interpreter.session).toMatchObject({ note: 'Douleur au genou' });
    const token = await patientLink(call);
    const preview = await app.request('get', `/join/${token}`);
    expect(preview.body).toMatchObject({
      party: 'patient',
      language: 'rus',
      bookingNumber: professional.session!.bookingNumber,
    });
    const joined = await take(token);
    expect(joined.status).toBe(200);
    expect(joined.body).toMatchObject({ party: 'patient', rated: false, session: { note: null } });
    expect(joined.headers['set-cookie']![0]).toMatch(/HttpOnly; Secure; SameSite=Lax/);
    const patient = await VoicePage.join(app, cookieOf(joined), call.sessionId);
    expect(patient.legId).toBe(joined.body.legId);
    await beatAll([professional, interpreter, patient]);
    await professional.beat(interpreter, patient);
    expect(await call.legs()).toEqual(['in', 'in', 'in']);
    // Every view that reaches the patient is theirs.
    professional.muted = true;
    await professional.beat(interpreter, patient);
    await eventually(() => expect(patient.session!.legs.some(({ muted }) => muted)).toBe(true));
    expect(patient.session!.note).toBeNull();
    expect(professional.session!.note).toBe('Douleur au genou');
    await professional.signal(patient, 'v=0 offer');
    await eventually(() => expect(patient.signals).toHaveLength(1));
    patient.close();
    await eventually(async () => expect(await call.legs()).toEqual(['in', 'dropped', 'in']));
    expect(await call.session()).toMatchObject({ state: 'talking' });
    await call.end();
  });

  it('belongs to the first browser that opens it', async () => {
    const call = await Accepted.make(app);
    const token = await patientLink(call);
    const [one, other] = await Promise.all([take(token), take(token)]);
    const [first, second] = one.status === 200 ? [one, other] : [other, one];
    expect([first.status, second.status]).toEqual([200, 410]);
    expect(second.body).toMatchObject({ code: 'LINK_USED' });
    const cookie = cookieOf(first);
    // The same browser may come back, even when the link's time is over.
    clock.advance(3600);
    const again = await take(token, cookie);
    expect(again.body).toMatchObject({ legId: first.body.legId });
    expect(again.headers['set-cookie']).toBeUndefined();
    const known = await app.request('get', `/join/${token}`, cookie);
    expect(known.body).toMatchObject({ party: first.body.party, taken: true });
    expect((await app.request('get', `/join/${token}`)).body).toMatchObject({ code: 'LINK_USED' });
    await call.end();
    expect((await take(token, cookie)).body).toMatchObject({ code: 'LINK_EXPIRED' });
  });

  it('is unknown, expires, and is revoked by a newer one', async () => {
    const call = await Accepted.make(app);
    expect((await take('A'.repeat(43))).body).toMatchObject({ code: 'LINK_UNKNOWN' });
    const old = await patientLink(call);
    const newer = await patientLink(call);
    expect((await take(old)).body).toMatchObject({ code: 'LINK_EXPIRED' });
    clock.advance(1801);
    expect((await take(newer)).body).toMatchObject({ code: 'LINK_EXPIRED' });
    expect((await app.request('get', `/join/${newer}`)).status).toBe(410);
    await runDueJobs(app);
    expect(await call.legs()).not.toContain('planned');
  });

  it('replaces the patient only once the new one is opened, or at once when asked', async () => {
    const call = await Accepted.make(app);
    await call.join();
    const former = cookieOf(await take(await patientLink(call)));
    const page = await VoicePage.join(app, former, call.sessionId);
    const newer = await patientLink(call);
    await page.beat();
    const joined = await take(newer);
    expect(joined.body).toMatchObject({ legId: page.legId });
    await VoicePage.join(app, cookieOf(joined), call.sessionId);
    await eventually(() => expect(page.replaced).toBe(true));
    await expect(page.join()).rejects.toThrow('SESSION_UNKNOWN');
    const fresh = await patientLink(call, { remove: true });
    const other = await take(fresh);
    expect(other.body.legId).not.toBe(page.legId);
    // Whoever asks for a leg gets that one or none: never another that the browser holds.
    const read = (legId: string) =>
      app.request('get', `/sessions/${call.sessionId}?legId=${legId}`, cookieOf(other));
    expect((await read(other.body.legId as string)).body).toMatchObject({
      legId: other.body.legId as string,
    });
    expect((await read(page.legId)).body).toMatchObject({ code: 'SESSION_UNKNOWN' });
    await call.end();
  });

  it('hands the session to an interpreter who has no account', async () => {
    const call = await Accepted.make(app, { talk: 'link' });
    expect(call.interpreterLink).toMatch(/\/j\/[\w-]{43}$/);
    expect((await call.read(call.operator.cookie)).status).toBe(404);
    const again = await call.post(call.operator.cookie, 'interpreter-link');
    expect(again.body).toMatchObject({ party: 'interpreter' });
    expect((await take(tokenOf(call.interpreterLink!))).body).toMatchObject({
      code: 'LINK_EXPIRED',
    });
    const joined = await take(tokenOf(again.body.url as string));
    expect(joined.body).toMatchObject({ party: 'interpreter' });
    const professional = await VoicePage.join(app, call.member.cookie, call.sessionId);
    const interpreter = await VoicePage.join(app, cookieOf(joined), call.sessionId);
    await beatAll([professional, interpreter]);
    expect(await call.session()).toMatchObject({ state: 'talking' });
    const stranger = await app.world.account('operator', { agencyId: call.agencies[0]!.id });
    expect((await call.post(stranger.cookie, 'interpreter-link')).status).toBe(404);
    expect((await call.post(cookieOf(joined), 'leave')).status).toBe(204);
    expect(await call.session()).toMatchObject({ state: 'interrupted' });
    await call.end();
  });

  it('takes the leg from the operator who had meant to talk', async () => {
    const call = await Accepted.make(app);
    const operator = await VoicePage.join(app, call.operator.cookie, call.sessionId);
    const link = await call.post(call.operator.cookie, 'interpreter-link');
    await operator.beat();
    const joined = await take(tokenOf(link.body.url as string));
    await VoicePage.join(app, cookieOf(joined), call.sessionId);
    await eventually(() => expect(operator.replaced).toBe(true));
    await expect(operator.join()).rejects.toThrow('SESSION_UNKNOWN');
    await call.end();
  });

  it('tells apart the two legs that one browser holds', async () => {
    const call = await Accepted.make(app);
    const joined = await take(await patientLink(call), call.member.cookie);
    expect(joined.body).toMatchObject({ party: 'patient' });
    const both = `${call.member.cookie}; ${cookieOf(joined)}`;
    expect((await call.read(both)).body).toMatchObject({ party: 'professional' });
    const page = await VoicePage.open(app, both, call.sessionId);
    await page.join(joined.body.legId as string);
    expect(page.legId).toBe(joined.body.legId);
    await call.end();
  });

  it('is kept as a hash only', async () => {
    const call = await Accepted.make(app);
    const token = await patientLink(call);
    const dump = await app.db.query(`SELECT join_link::text AS row FROM join_link`);
    expect(JSON.stringify(dump)).not.toContain(token);
    const jobs = await app.db.query(`SELECT payload::text FROM graphile_worker._private_jobs`);
    expect(JSON.stringify(jobs)).not.toContain(token);
    await call.end();
  });
});
