import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionView } from '../../src/features/interpreting/session.view.js';
import { HuntScene } from '../support/hunt-scene.js';
import { TelephoneScene } from '../support/telephone-scene.js';

const DOCTOR = '+33561910001';
const FIRST = '+33353010001';
const SECOND = '+33353010002';
/** What a professional answers with a key, who is called the first time or called back. */
const TO_TAKE = /Pour prendre l’appel|Pour la reprendre/;
const LINES = [DOCTOR, FIRST, SECOND];

interface Entry {
  kind: string;
  outcome: string;
  reason: string | null;
  talk_seconds: number;
  waiting_seconds: number | null;
}

describe('a request that is reached by telephone', () => {
  let scene: TelephoneScene;
  beforeAll(async () => {
    scene = await TelephoneScene.start();
  });
  afterAll(() => scene.stop());
  afterEach(() => {
    expect(scene.sim.complaints).toEqual([]);
    for (const number of LINES) scene.phone(number).forgetsScripts();
  });

  const byTelephone = { professionalLine: 'telephone', telephone: '05 61 91 00 01' };

  /** Two agencies on the telephone, their consoles closed. */
  const setHunt = (first: object = {}, second: object = {}) =>
    HuntScene.set(scene.app, [
      { consoleOpen: false, line: FIRST, ...first },
      { consoleOpen: false, line: SECOND, ...second },
    ]);
  const entry = async (requestId: string) =>
    (await scene.app.db.query(`SELECT * FROM usage_entry WHERE source_id = $1`, [
      requestId,
    ])) as Entry[];
  const session = async (hunt: HuntScene, requestId: string): Promise<SessionView> => {
    const { sessionId } = await hunt.read(requestId);
    const { body } = await scene.app.request('get', `/sessions/${sessionId}`, hunt.member.cookie);
    return (body as { session: SessionView }).session;
  };
  /** Seconds that the two were in one conference by the carrier's own record, in whole seconds. */
  const together = (): number => {
    const spans = [DOCTOR, FIRST, SECOND].map((number) => {
      const call = scene.phone(number).lastCall;
      return call ? scene.truth(call.sid) : [];
    });
    const doctor = spans[0]!;
    let sum = 0;
    for (const other of spans.slice(1).flat())
      for (const mine of doctor)
        sum += Math.max(0, Math.min(+mine[1], +other[1]) - Math.max(+mine[0], +other[0]));
    return sum / 1000;
  };

  it('calls the agency, then the professional, and counts what the carrier says', async () => {
    scene
      .phone(FIRST)
      .answers({ after: 3 })
      .whenHears(/tapez 1/, '1');
    scene.phone(DOCTOR).answers({ after: 4 }).whenHears(TO_TAKE, '1');
    const hunt = await setHunt({ strategy: 'one_at_a_time' });
    const { id } = await hunt.create(byTelephone);
    await scene.pass(60);
    expect((await hunt.read(id)).state).toBe('talking');
    const view = await session(hunt, id);
    const legs = view.legs.map(({ party, carrier, state }) => [party, carrier, state].join(' '));
    expect(legs.sort()).toEqual(['interpreter twilio in', 'professional twilio in']);
    const spoken = view.bookingNumber.split('').join(', ');
    expect(
      scene
        .phone(DOCTOR)
        .lastCall!.heard.map(({ text }) => text)
        .join(' '),
    ).toContain(spoken);
    expect(scene.phone(SECOND).lastCall).toBeUndefined();
    await scene.pass(45);
    await scene.app.request('post', `/sessions/${view.id}/end`, hunt.member.cookie);
    await scene.pass(5);
    expect((await hunt.read(id)).state).toBe('done');
    const [done, ...more] = await entry(id);
    expect(more).toEqual([]);
    expect(done).toMatchObject({ kind: 'session', outcome: 'done', talk_seconds: together() });
    expect(done!.talk_seconds).toBeGreaterThan(45);
    expect(scene.phone(FIRST).lastCall!.state).toBe('ended');
    const numbers = await scene.app.db.query(
      `SELECT (SELECT count(*) FROM request_line)::int AS kept,
              (SELECT count(*) FROM call WHERE line IS NOT NULL)::int AS called`,
    );
    expect(numbers).toEqual([{ kept: 0, called: 0 }]);
  });

  it('calls the professional, for whom an interpreter waits, before other agencies', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene.phone(DOCTOR).neverAnswers();
    const hunt = await setHunt({ strategy: 'one_at_a_time' });
    // As the jobs are when the acceptance is committed, before any process takes them.
    await scene.app.db.query(
      `CREATE TABLE seen_priority AS SELECT key, priority FROM graphile_worker._private_jobs WHERE false`,
    );
    await scene.app.db.query(
      `CREATE FUNCTION see_priority() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN INSERT INTO seen_priority VALUES (NEW.key, NEW.priority); RETURN NEW; END $$`,
    );
    await scene.app.db.query(
      `CREATE TRIGGER see_priority BEFORE INSERT ON graphile_worker._private_jobs
       FOR EACH ROW EXECUTE FUNCTION see_priority()`,
    );
    const { id } = await hunt.create(byTelephone);
    await scene.pass(20);
    const seen = await scene.app.db.query(
      `SELECT split_part(c.subject, ':', 1) AS of, s.priority FROM seen_priority s
       JOIN call c ON s.key = 'telephone.dial:' || c.id ORDER BY c.created_at`,
    );
    await scene.app.db.query(`DROP TRIGGER see_priority ON graphile_worker._private_jobs`);
    // The agency's own call serves the leg since it has accepted.
    expect(seen).toEqual([
      { of: 'leg', priority: 0 },
      { of: 'leg', priority: -1 },
    ]);
    const { sessionId } = await hunt.read(id);
    await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    await scene.pass(60);
  });

  it('goes to the second agency where the first says no, and says by which key', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '9');
    scene
      .phone(SECOND)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene.phone(DOCTOR).answers().whenHears(TO_TAKE, '1');
    const hunt = await setHunt();
    const { id } = await hunt.create(byTelephone);
    await scene.pass(60);
    expect((await hunt.offers(id)).map(({ state, reason }) => [state, reason])).toEqual([
      ['refused', 'no_interpreter'],
      ['accepted', null],
    ]);
    scene.phone(DOCTOR).whenHears(/Pour terminer/, '9');
    await scene.time.runUntil(scene.phone(DOCTOR).lastCall!.press('*'));
    await scene.pass(20);
    expect((await hunt.read(id)).state).toBe('done');
    expect((await entry(id))[0]).toMatchObject({ outcome: 'done', talk_seconds: together() });
  });

  it('is not won by a voicemail, nor waits for a busy line', async () => {
    scene.phone(FIRST).hasVoicemail({ after: 2, greeting: 'Bonjour, laissez un message.' });
    scene.phone(SECOND).isBusy();
    const called = scene.phone(DOCTOR).calls.length;
    const hunt = await setHunt();
    const { id } = await hunt.create(byTelephone);
    await scene.pass(90);
    const view = await hunt.read(id);
    expect([view.state, view.reason]).toEqual(['unmet', 'no_answer']);
    expect(await hunt.states(id)).toEqual(['silent', 'silent']);
    expect(await entry(id)).toEqual([expect.objectContaining({ kind: 'unmet' })]);
    expect(scene.phone(DOCTOR).calls).toHaveLength(called);
  });

  it('tells the line that was slower, and hangs it up', async () => {
    scene.phone(FIRST).answers({ after: 1 });
    scene
      .phone(SECOND)
      .answers({ after: 1 })
      .whenHears(/tapez 1/, '1');
    scene.phone(DOCTOR).answers().whenHears(TO_TAKE, '1');
    const hunt = await setHunt({ strategy: 'together' });
    const { id } = await hunt.create(byTelephone);
    await scene.pass(40);
    expect(await hunt.states(id)).toEqual(['withdrawn', 'accepted']);
    expect(scene.phone(FIRST).lastCall!.heard.at(-1)!.text).toContain('Une autre agence');
    expect(scene.phone(FIRST).lastCall!.state).toBe('ended');
    const { sessionId } = await hunt.read(id);
    await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    await scene.pass(5);
  });

  it('calls back whoever was cut off: one session, its seconds without the gap', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene.phone(DOCTOR).answers({ after: 2 }).whenHears(TO_TAKE, '1');
    const hunt = await setHunt();
    const { id } = await hunt.create(byTelephone);
    await scene.pass(40);
    const first = scene.phone(DOCTOR).lastCall!;
    first.drops();
    await scene.pass(2);
    expect((await session(hunt, id)).state).toBe('interrupted');
    await scene.pass(40);
    expect(scene.phone(DOCTOR).lastCall!.sid).not.toBe(first.sid);
    expect((await session(hunt, id)).state).toBe('talking');
    const { sessionId } = await hunt.read(id);
    await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    await scene.pass(5);
    const seconds = [first.sid, scene.phone(DOCTOR).lastCall!.sid]
      .flatMap((sid) => scene.truth(sid))
      .reduce((sum, [from, to]) => sum + (+to - +from) / 1000, 0);
    const [done, ...more] = await entry(id);
    expect(more).toEqual([]);
    expect(done!.talk_seconds).toBeGreaterThan(0);
    expect(done!.talk_seconds).toBeLessThanOrEqual(seconds);
  });

  it('calls back the interpreter whose line was cut', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene.phone(DOCTOR).answers().whenHears(TO_TAKE, '1');
    const hunt = await setHunt();
    const { id } = await hunt.create(byTelephone);
    await scene.pass(40);
    const first = scene.phone(FIRST).lastCall!;
    first.drops();
    await scene.pass(20);
    expect(scene.phone(FIRST).lastCall!.sid).not.toBe(first.sid);
    expect((await session(hunt, id)).state).toBe('talking');
    const { sessionId } = await hunt.read(id);
    await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    await scene.pass(5);
    expect((await hunt.read(id)).state).toBe('done');
  });

  it('ends at once, to the second, where nobody said that a line had hung up before', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene.phone(DOCTOR).answers().whenHears(TO_TAKE, '1');
    const hunt = await setHunt({ strategy: 'one_at_a_time' });
    const { id } = await hunt.create(byTelephone);
    await scene.pass(40);
    const { sid } = scene.phone(FIRST).lastCall!;
    scene.sim.faults.callbackWhen(({ params }) => ({ lost: params['CallSid'] === sid }));
    scene.phone(FIRST).lastCall!.hangUp();
    await scene.pass(12, { reconcile: false });
    const { sessionId } = await hunt.read(id);
    await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    await scene.pass(40, { reconcile: false });
    scene.sim.faults.clear();
    expect((await hunt.read(id)).state).toBe('done');
    expect(await entry(id)).toMatchObject([{ talk_seconds: together() }]);
  });

  it('and where the process that was to hang up has died with it', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene.phone(DOCTOR).answers().whenHears(TO_TAKE, '1');
    const hunt = await setHunt({ strategy: 'one_at_a_time' });
    const { id } = await hunt.create(byTelephone);
    await scene.pass(40);
    const { sid } = scene.phone(FIRST).lastCall!;
    scene.sim.faults.callbackWhen(({ params }) => ({ lost: params['CallSid'] === sid }));
    scene.phone(FIRST).lastCall!.hangUp();
    await scene.pass(12, { reconcile: false });
    // What a dead process holds is given back after minutes.
    await scene.app.db.query(
      `CREATE FUNCTION hold_job() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN IF NEW.key LIKE 'telephone.end:%' THEN NEW.run_at = '2100-01-01'; END IF; RETURN NEW; END $$`,
    );
    await scene.app.db.query(
      `CREATE TRIGGER hold_job BEFORE INSERT ON graphile_worker._private_jobs
       FOR EACH ROW EXECUTE FUNCTION hold_job()`,
    );
    const { sessionId } = await hunt.read(id);
    await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    await scene.app.db.query(`DROP TRIGGER hold_job ON graphile_worker._private_jobs`);
    await scene.pass(100, { reconcile: false });
    scene.sim.faults.clear();
    expect((await hunt.read(id)).state).toBe('done');
    expect(await entry(id)).toMatchObject([{ talk_seconds: together() }]);
  });

  it('fails, with one entry, where the professional does not pick up', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene.phone(DOCTOR).neverAnswers();
    const hunt = await setHunt();
    const { id } = await hunt.create(byTelephone);
    await scene.pass(100);
    expect(await hunt.read(id)).toMatchObject({ state: 'failed', reason: 'professional_lost' });
    expect(await entry(id)).toHaveLength(1);
    expect(scene.phone(FIRST).lastCall!.state).toBe('ended');
  });

  it('refuses a number that it would not call, and a line of 08', async () => {
    const hunt = await setHunt();
    for (const telephone of ['', 'au bureau', '08 99 00 00 00', '+1 202 555 0101'])
      expect((await hunt.post({ ...byTelephone, telephone })).body).toMatchObject({
        code: 'TELEPHONE_INVALID',
      });
  });

  it('is accepted at an open console too, which says where the interpreter is called', async () => {
    scene.phone(FIRST).neverAnswers();
    scene.phone(SECOND).answers();
    scene.phone(DOCTOR).answers().whenHears(TO_TAKE, '1');
    const hunt = await HuntScene.set(scene.app, [{ line: FIRST }]);
    const { id } = await hunt.create(byTelephone);
    await scene.pass(2);
    const [offer] = await hunt.offers(id);
    const { cookie } = hunt.agencies[0]!.operator;
    const accepted = await hunt.accept(offer!.id, cookie, {
      talk: 'telephone',
      line: '03 53 01 00 02',
    });
    expect(accepted.status).toBe(200);
    await scene.pass(30);
    expect((await hunt.read(id)).state).toBe('talking');
    expect(scene.phone(FIRST).lastCall!.state).toBe('ended');
    const { sessionId } = await hunt.read(id);
    await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    await scene.pass(5);
    expect((await hunt.read(id)).state).toBe('done');
  });

  it('is not accepted for a telephone where the professional is at a browser', async () => {
    const hunt = await HuntScene.set(scene.app, [{}]);
    const { id } = await hunt.create();
    const [offer] = await hunt.offers(id);
    const { cookie } = hunt.agencies[0]!.operator;
    const refused = await hunt.accept(offer!.id, cookie, { talk: 'telephone' });
    expect([refused.status, refused.body.code]).toEqual([409, 'TALK_BY_BROWSER']);
    expect(await hunt.states(id)).toEqual(['ringing']);
    expect((await hunt.accept(offer!.id, cookie)).status).toBe(200);
    // Too late is too late, however it was to be accepted.
    const late = await hunt.accept(
      offer!.id,
      (await scene.app.world.account('operator', { agencyId: hunt.agencies[0]!.id })).cookie,
      { talk: 'telephone' },
    );
    expect(late.body.code).toBe('OFFER_TAKEN');
    const { sessionId } = await hunt.read(id);
    await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
  });

  it('is called back by telephone at a number that is given anew', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '9');
    const hunt = await HuntScene.set(scene.app, [{ consoleOpen: false, line: FIRST }]);
    const { id } = await hunt.create(byTelephone);
    await scene.pass(30);
    expect((await hunt.read(id)).state).toBe('unmet');
    const until = new Date(scene.clock.millis() + 3_600_000).toISOString();
    const callBack = (given: object) =>
      scene.app
        .request('post', `/requests/${id}/call-back`, hunt.member.cookie)
        .set('Accept-Language', 'en')
        .send({ until, ...given });
    expect((await callBack({})).body.code).toBe('TELEPHONE_MISSING');
    expect((await callBack({ telephone: ' ' })).body.code).toBe('TELEPHONE_MISSING');
    expect((await callBack({ telephone: '15' })).body.code).toBe('TELEPHONE_INVALID');
    const standing = await callBack({ telephone: '05 61 91 00 01' });
    expect([standing.status, standing.body]).toMatchObject([
      201,
      { mode: 'standing', professionalLine: 'telephone' },
    ]);
    scene
      .phone(FIRST)
      .forgetsScripts()
      .answers()
      .whenHears(/tapez 1/, '1');
    scene
      .phone(DOCTOR)
      .answers()
      .whenHears(/To take the call, press 1/, '1');
    await scene.pass(150);
    const { state, sessionId } = await hunt.read(standing.body.id);
    expect(state).toBe('talking');
    await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    await scene.pass(10);
    expect(await scene.app.db.query('SELECT * FROM request_line')).toEqual([]);
  });

  it('may be called back at the screen instead', async () => {
    const hunt = await HuntScene.set(scene.app, [{ consoleOpen: false }]);
    const { id } = await hunt.create(byTelephone);
    const until = new Date(scene.clock.millis() + 3_600_000).toISOString();
    const answer = await scene.app
      .request('post', `/requests/${id}/call-back`, hunt.member.cookie)
      .send({ until, professionalLine: 'browser' });
    expect(answer.body).toMatchObject({ mode: 'standing', professionalLine: 'browser' });
    await scene.app.request('post', `/requests/${answer.body.id}/cancel`, hunt.member.cookie);
  });
});
