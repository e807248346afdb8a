import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { LiveCall } from '../simulator/telephone/live-call.js';
import { HuntScene } from '../support/hunt-scene.js';
import { codeOf, giveCode } from '../support/sign-in.js';
import { OWN, TelephoneScene } from '../support/telephone-scene.js';

const DOCTOR = '+33561910001';
const OTHER = '+33561910002';
const FIRST = '+33353010001';
const SECOND = '+33353010002';
const PIN = '2580';
const LINES = [DOCTOR, OTHER, FIRST, SECOND];

let serial = 0;
/** No two codes of this file share their first three digits. */
const freshCode = () => codeOf(`${String(100 + ++serial)}0815`);

describe('a member who calls in', () => {
  let scene: TelephoneScene;
  beforeAll(async () => {
    scene = await TelephoneScene.start();
  });
  afterAll(() => scene.stop());
  afterEach(async () => {
    expect(scene.sim.complaints).toEqual([]);
    for (const number of LINES) scene.sim.telephone(number).forgetsScripts();
    await scene.app.db.query('DELETE FROM rate_limit');
  });

  const phone = (number: string) => scene.sim.telephone(number);
  const heard = (call: LiveCall) => call.heard.map(({ text }) => text).join(' ');
  const after = (call: LiveCall, pattern: RegExp) => scene.time.runUntil(call.hears(pattern));
  const press = (call: LiveCall, keys: string) => scene.time.runUntil(call.press(keys));

  /** Two agencies on the telephone, and a member with a code. */
  const setHunt = async (first: object = {}, second: object = {}) => {
    const hunt = await HuntScene.set(scene.app, [
      { consoleOpen: false, line: FIRST, ...first },
      { consoleOpen: false, line: SECOND, ...second },
    ]);
    const code = freshCode();
    await giveCode(scene.app, { id: hunt.member.id, networkId: hunt.network.id }, code);
    const { cookie } = hunt.member;
    await scene.app.request('post', '/me/telephone/numbers', cookie).send({ telephone: DOCTOR });
    await scene.app.request('put', '/me/telephone/pin', cookie).send({ pin: PIN });
    return { hunt, code };
  };
  const agenciesAre = (first: string | null, second: string | null = null) => {
    for (const [number, key] of [
      [FIRST, first],
      [SECOND, second],
    ] as const) {
      const line = phone(number);
      if (key === null) line.neverAnswers();
      else line.answers({ after: 3 }).whenHears(/tapez 1/, key);
    }
  };
  /** Dials and keys the code. */
  const dial = async (code: string): Promise<LiveCall> => {
    const call = phone(DOCTOR).dials(OWN);
    await after(call, /code adhérent/);
    await press(call, code);
    return call;
  };
  /** The same, then the language by its number and no wish of gender. */
  const ask = async (code: string, language = '40#'): Promise<LiveCall> => {
    const call = await dial(code);
    await after(call, /numéro de la langue/);
    await press(call, language);
    await after(call, /interprète femme/);
    await press(call, '3');
    await after(call, /Nous cherchons/);
    return call;
  };
  const requestsOf = (hunt: HuntScene) =>
    scene.app.db.query(
      `SELECT id, state, mode, language, gender, follows_id FROM request WHERE member_id = $1 ORDER BY id`,
      [hunt.member.id],
    ) as Promise<{ id: string; state: string; mode: string }[]>;
  const entries = (requestId: string) =>
    scene.app.db.query(
      `SELECT kind, outcome, reason, talk_seconds FROM usage_entry WHERE source_id = $1`,
      [requestId],
    ) as Promise<{ kind: string; outcome: string; talk_seconds: number }[]>;
  /** Seconds that the two were in one conference by the carrier's own record. */
  const together = (mine: LiveCall[], theirs: LiveCall[]): number => {
    let sum = 0;
    for (const one of mine.flatMap(({ sid }) => scene.truth(sid)))
      for (const other of theirs.flatMap(({ sid }) => scene.truth(sid)))
        sum += Math.max(0, Math.min(+one[1], +other[1]) - Math.max(+one[0], +other[0]));
    return sum / 1000;
  };
  /** Ends the talk of the member at a screen. */
  const end = async (hunt: HuntScene) => {
    const [session] = await scene.app.db.query(
      `SELECT s.id FROM session s JOIN request r ON r.id = s.request_id WHERE r.member_id = $1`,
      [hunt.member.id],
    );
    await scene.app.request('post', `/sessions/${session.id}/end`, hunt.member.cookie);
    await scene.pass(5);
  };
  const nothingIsKept = async () => {
    const [kept] = await scene.app.db.query(
      `SELECT (SELECT count(*) FROM request_line)::int AS lines,
              (SELECT count(*) FROM call WHERE line IS NOT NULL OR dialogue IS NOT NULL)::int AS calls`,
    );
    expect(kept).toEqual({ lines: 0, calls: 0 });
  };

  it('talks on the call that they made, to the second that the carrier counts', async () => {
    agenciesAre('9', '1');
    const { hunt, code } = await setHunt();
    const rung = phone(DOCTOR).calls.length;
    const call = await ask(code);
    await scene.pass(45);
    expect((await requestsOf(hunt)).map(({ state }) => state)).toEqual(['talking']);
    const [session] = await scene.app.db.query(
      `SELECT s.booking_number FROM session s JOIN request r ON r.id = s.request_id WHERE r.member_id = $1`,
      [hunt.member.id],
    );
    const spoken = (session.booking_number as string).split('').join(', ');
    expect(heard(call)).toContain(`Votre numéro de réservation est le ${spoken}`);
    expect(phone(DOCTOR).calls).toHaveLength(rung);
    phone(DOCTOR).whenHears(/Pour terminer/, '9');
    await scene.pass(30);
    await press(call, '*');
    await scene.pass(20);
    const [request] = await requestsOf(hunt);
    expect(request!.state).toBe('done');
    const [done, ...more] = await entries(request!.id);
    expect(more).toEqual([]);
    expect(done).toMatchObject({
      ...{ kind: 'session', outcome: 'done' },
      talk_seconds: together([call], [phone(SECOND).lastCall!]),
    });
    expect(done!.talk_seconds).toBeGreaterThan(30);
    await nothingIsKept();
  });

  it('hears the truth while they wait, every 10 to 15 seconds', async () => {
    agenciesAre(null, null);
    const { code } = await setHunt({ strategy: 'one_at_a_time', ringSeconds: 60 });
    const call = await ask(code);
    await scene.pass(50);
    const told = call.heard.filter(({ text }) => /Nous appelons la première agence/.test(text));
    expect(told.length).toBeGreaterThanOrEqual(2);
    const gaps = told.slice(1).map(({ at }, index) => (+at - +told[index]!.at) / 1000);
    for (const gap of gaps) expect(gap).toBeLessThanOrEqual(16);
    call.hangUp();
    await scene.pass(5);
  });

  it('is let go politely after three codes that are nobody’s', async () => {
    await setHunt();
    const call = phone(DOCTOR).dials(OWN);
    const codes = [freshCode(), freshCode(), freshCode()];
    for (const code of codes) {
      await after(call, /code adhérent/);
      await press(call, code);
      await after(call, /code secret/);
      await press(call, PIN);
    }
    await scene.pass(10);
    expect(call.state).toBe('ended');
    expect(heard(call)).toContain('Nous ne pouvons pas vous identifier');
    const kept = await scene.app.db.query(
      `SELECT to_jsonb(t)::text AS row FROM call t UNION ALL SELECT to_jsonb(t)::text FROM provider_event t
       UNION ALL SELECT to_jsonb(t)::text FROM rate_limit t
       UNION ALL SELECT to_jsonb(t)::text FROM graphile_worker._private_jobs t`,
    );
    expect(kept.length).toBeGreaterThan(3);
    for (const code of codes) expect(JSON.stringify(kept)).not.toContain(code);
  });

  it('shares the limits of the web, a slip of the finger apart', async () => {
    const { hunt, code } = await setHunt();
    const [{ slug }] = await scene.app.db.query(`SELECT slug FROM network WHERE id = $1`, [
      hunt.network.id,
    ]);
    const slip = code.slice(0, 7) + ((Number(code[7]) + 1) % 10);
    const slipped = await dial(slip);
    await after(slipped, /n’est pas la bonne/);
    slipped.hangUp();
    for (let n = 0; n < 5; n += 1) {
      const answer = await scene.app.request('post', '/sign-in/code').send({ network: slug, code });
      expect(answer.status).toBe(200);
    }
    const limits = await scene.app.db.query(
      `SELECT points FROM rate_limit WHERE key LIKE 'code:%' ORDER BY points`,
    );
    expect(limits).toEqual([{ points: 5 }]);
    // Other networks have this number too: with this one passed over, the code is nobody's.
    await scene.app.db.query(`UPDATE network SET telephone = NULL WHERE id <> $1`, [
      hunt.network.id,
    ]);
    const call = await dial(code);
    await scene.pass(10);
    expect(call.state).toBe('ended');
    expect(heard(call)).toContain('Trop de tentatives');
    expect(heard(call)).toContain('Réseau d’essai, bonjour.');
    await scene.app.db.query(`UPDATE network SET telephone = $1`, [OWN]);
  });

  it('gives back what a right code took', async () => {
    const { code } = await setHunt();
    const call = await dial(code);
    await after(call, /numéro de la langue/);
    call.hangUp();
    await scene.pass(2);
    expect(await scene.app.db.query(`SELECT key FROM rate_limit WHERE points > 0`)).toEqual([]);
  });

  it('says the language, and is asked where it was not clear', async () => {
    agenciesAre(null, null);
    const { hunt, code } = await setHunt();
    const call = await dial(code);
    await after(call, /numéro de la langue/);
    call.says('du tigrigna', 0.4);
    await after(call, /Vous demandez : tigrigna/);
    await press(call, '1');
    await after(call, /interprète femme/);
    await press(call, '1');
    await after(call, /Nous cherchons un interprète en tigrigna/);
    expect(await requestsOf(hunt)).toMatchObject([{ language: 'tir', gender: 'woman' }]);
    call.hangUp();
    await scene.pass(5);
  });

  it('has an operator recognise a language that they don’t know', async () => {
    agenciesAre('9', '1');
    const { hunt, code } = await setHunt({}, { languages: ['tir'] });
    const call = await dial(code);
    await after(call, /Si vous ne la connaissez pas/);
    await press(call, '0#');
    await after(call, /Un opérateur va vous aider/);
    await scene.pass(60);
    const offered = heard(phone(FIRST).lastCall!);
    expect(offered).toContain('demande de l’aide pour reconnaître la langue');
    expect(offered).toContain('Si personne ne peut aider, tapez 9');
    expect(await requestsOf(hunt)).toMatchObject([{ language: 'und', state: 'talking' }]);
    // The operator has recognised it: its interpreter comes into the same session.
    await press(call, '*');
    await after(call, /Pour changer d’interprète/);
    await press(call, '3');
    await after(call, /numéro de la langue du patient/);
    await press(call, '10#');
    await after(call, /n’a pas d’interprète en/);
    await press(call, '54#');
    await after(call, /Nous cherchons un autre interprète/);
    await scene.pass(60);
    expect(heard(phone(SECOND).lastCall!)).toContain('un interprète en tigrigna');
    expect(await requestsOf(hunt)).toMatchObject([{ language: 'tir', state: 'talking' }]);
    await end(hunt);
    const [request] = await requestsOf(hunt);
    const [entry, ...more] = await scene.app.db.query(
      `SELECT kind, outcome, language FROM usage_entry WHERE source_id = $1`,
      [request!.id],
    );
    expect([entry, more]).toEqual([{ kind: 'session', outcome: 'done', language: 'tir' }, []]);
  });

  it('cancels by key, and changes the language by star', async () => {
    agenciesAre(null, null);
    const { hunt, code } = await setHunt();
    const call = await ask(code);
    await press(call, '*');
    await after(call, /numéro de la langue/);
    await press(call, '54#');
    await after(call, /interprète femme/);
    await press(call, '3');
    await after(call, /en tigrigna/);
    await press(call, '1');
    await scene.pass(10);
    expect(heard(call)).toContain('Votre demande est annulée');
    expect(call.state).toBe('ended');
    const requests = await requestsOf(hunt);
    expect(requests.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    for (const { id } of requests) expect(await entries(id)).toHaveLength(1);
  });

  it('cancels by hanging up while they wait', async () => {
    agenciesAre(null, null);
    const { hunt, code } = await setHunt();
    const call = await ask(code);
    await scene.pass(5);
    call.hangUp();
    await scene.pass(5);
    const [request] = await requestsOf(hunt);
    expect(request!.state).toBe('cancelled');
    expect(await entries(request!.id)).toMatchObject([{ kind: 'unmet', outcome: 'cancelled' }]);
    expect(phone(FIRST).lastCall!.state).toBe('ended');
    await nothingIsKept();
  });

  it('hears that nobody was found, and is called back when somebody is', async () => {
    agenciesAre('9', '9');
    const { hunt, code } = await setHunt();
    const call = await ask(code);
    await after(call, /Aucun interprète n’est disponible/);
    await press(call, '2');
    await after(call, /Nous vous rappelons/);
    for (const number of [FIRST, SECOND]) phone(number).forgetsScripts();
    agenciesAre('1');
    phone(DOCTOR)
      .answers({ after: 2 })
      .whenHears(/Pour prendre l’appel/, '1');
    await scene.pass(120);
    const [unmet, standing] = await requestsOf(hunt);
    expect([unmet!.state, standing!.mode, standing!.state]).toEqual([
      ...['unmet', 'standing', 'talking'],
    ]);
    phone(FIRST).lastCall!.hangUp();
    phone(DOCTOR).lastCall!.hangUp();
    phone(DOCTOR).forgetsScripts().neverAnswers();
    await scene.pass(150);
    expect(await entries(standing!.id)).toHaveLength(1);
    await nothingIsKept();
  });

  it('may hang up while the agencies are asked, and is called back', async () => {
    agenciesAre(null, null);
    const { hunt, code } = await setHunt();
    const call = await ask(code);
    await press(call, '2');
    await after(call, /Nous vous rappelons/);
    agenciesAre(null, '1');
    phone(DOCTOR)
      .answers({ after: 2 })
      .whenHears(/Pour prendre l’appel/, '1');
    await scene.pass(60);
    const requests = await requestsOf(hunt);
    expect(requests).toMatchObject([{ mode: 'standing', state: 'talking' }]);
    phone(DOCTOR).lastCall!.hangUp();
    phone(DOCTOR).forgetsScripts().neverAnswers();
    await scene.pass(120);
    expect(await entries(requests[0]!.id)).toHaveLength(1);
  });

  it('is back in the conversation who was cut off and calls in again', async () => {
    agenciesAre('1');
    const { hunt, code } = await setHunt();
    phone(DOCTOR).isBusy();
    const first = await ask(code);
    await scene.pass(40);
    expect((await requestsOf(hunt))[0]!.state).toBe('talking');
    first.drops();
    await scene.pass(3);
    const again = await dial(code);
    await after(again, /remettons en relation/);
    await scene.pass(30);
    const [{ state }] = await scene.app.db.query(
      `SELECT s.state FROM session s JOIN request r ON r.id = s.request_id WHERE r.member_id = $1`,
      [hunt.member.id],
    );
    expect(state).toBe('talking');
    phone(DOCTOR).whenHears(/Pour terminer/, '9');
    await press(again, '*');
    await scene.pass(20);
    const [request] = await requestsOf(hunt);
    expect(request!.state).toBe('done');
    const [done, ...more] = await entries(request!.id);
    expect(more).toEqual([]);
    expect(done!.talk_seconds).toBe(together([first, again], [phone(FIRST).lastCall!]));
    await nothingIsKept();
  });

  it('may go on in English', async () => {
    agenciesAre(null, null);
    const { code } = await setHunt();
    const call = phone(DOCTOR).dials(OWN);
    await after(call, /For English/);
    await press(call, '*');
    await after(call, /personal code/);
    await press(call, code);
    await after(call, /number of the language/);
    call.says('Russian', 0.95);
    await after(call, /woman interpreter/);
    await press(call, '3');
    await after(call, /looking for an interpreter of Russian/);
    call.hangUp();
    await scene.pass(5);
  });

  it('takes the conversation over on another telephone, while the first is still in it', async () => {
    agenciesAre('1');
    const { hunt, code } = await setHunt();
    const first = await ask(code);
    await scene.pass(40);
    const rung = phone(DOCTOR).calls.length;
    const other = phone(OTHER).dials(OWN);
    await after(other, /code adhérent/);
    await press(other, code);
    await after(other, /code secret/);
    await press(other, PIN);
    await scene.pass(20);
    expect(first.state).toBe('ended');
    expect(other.conference!.sid).toBe(phone(FIRST).lastCall!.conference!.sid);
    expect(phone(DOCTOR).calls).toHaveLength(rung);
    phone(OTHER).whenHears(/Pour terminer/, '9');
    await press(other, '*');
    await scene.pass(20);
    const [request] = await requestsOf(hunt);
    expect(request!.state).toBe('done');
    const [done] = await entries(request!.id);
    expect(done!.talk_seconds).toBe(together([first, other], [phone(FIRST).lastCall!]));
    await nothingIsKept();
  });

  it('is asked before another gender is taken', async () => {
    agenciesAre('8');
    const { hunt, code } = await setHunt({}, { languages: ['tir'] });
    const call = await dial(code);
    await after(call, /numéro de la langue/);
    await press(call, '40#');
    await after(call, /interprète femme/);
    await press(call, '1');
    await after(call, /Personne du genre demandé/);
    phone(FIRST).forgetsScripts();
    agenciesAre('1');
    await press(call, '1');
    await scene.pass(40);
    expect(await requestsOf(hunt)).toMatchObject([{ state: 'talking', gender: 'either' }]);
    await end(hunt);
  });

  it('can’t be called back on a number that is withheld, and goes on waiting', async () => {
    agenciesAre(null, null);
    const { hunt, code } = await setHunt();
    const call = phone(DOCTOR).dials(OWN, { anonymous: true });
    await after(call, /code adhérent/);
    await press(call, code);
    await after(call, /code secret/);
    await press(call, PIN);
    await after(call, /numéro de la langue/);
    await press(call, '40#');
    await after(call, /interprète femme/);
    await press(call, '3');
    await after(call, /Nous cherchons/);
    await press(call, '2');
    await after(call, /ne pouvons pas rappeler/);
    expect(await requestsOf(hunt)).toMatchObject([{ mode: 'instant', state: 'hunting' }]);
    await press(call, '1');
    await scene.pass(10);
    expect(await requestsOf(hunt)).toMatchObject([{ state: 'cancelled' }]);
  });

  it('is told of a request at their screen, and of a language that nobody has', async () => {
    const { hunt, code } = await setHunt();
    const asking = await dial(code);
    await after(asking, /numéro de la langue/);
    await press(asking, '10#');
    await after(asking, /interprète femme/);
    await press(asking, '3');
    await after(asking, /n’a pas d’interprète en/);
    await after(asking, /numéro de la langue/);
    asking.hangUp();
    await scene.pass(2);
    const operator = hunt.agencies[0]!.operator;
    await scene.app.world.openConsole(operator);
    const { id } = await hunt.create();
    const call = await dial(code);
    await after(call, /en cours à votre écran/);
    await scene.app.request('post', `/requests/${id}/cancel`, hunt.member.cookie);
    await scene.pass(5);
    expect(call.state).toBe('ended');
  });

  it('hears it when the request is cancelled at a screen', async () => {
    agenciesAre(null, null);
    const { hunt, code } = await setHunt();
    const call = await ask(code);
    const [request] = await requestsOf(hunt);
    await scene.app.request('post', `/requests/${request!.id}/cancel`, hunt.member.cookie);
    await after(call, /Votre demande est annulée/);
    await scene.pass(5);
    expect(call.state).toBe('ended');
    expect(await entries(request!.id)).toHaveLength(1);
  });
});
