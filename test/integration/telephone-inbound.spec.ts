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
    for (const number of LINES) scene.phone(number).forgetsScripts();
    await scene.app.db.query('DELETE FROM rate_limit');
  });

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
      const line = scene.phone(number);
      if (key === null) line.neverAnswers();
      else line.answers({ after: 3 }).whenHears(/tapez 1/, key);
    }
  };
  /** Dials and keys the code. */
  const dial = async (code: string): Promise<LiveCall> => {
    const call = scene.phone(DOCTOR).dials(OWN);
    await scene.after(call, /code adhérent/);
    await scene.press(call, code);
    return call;
  };
  /** The same, then the language by its number and no wish of gender. */
  const ask = async (code: string, language = '40#'): Promise<LiveCall> => {
    const call = await dial(code);
    await scene.keyIn(call, [/numéro de la langue/, language], [/interprète femme/, '3']);
    await scene.after(call, /Nous cherchons/);
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
    const rung = scene.phone(DOCTOR).calls.length;
    const call = await ask(code);
    await scene.pass(45);
    expect((await requestsOf(hunt)).map(({ state }) => state)).toEqual(['talking']);
    const [session] = await scene.app.db.query(
      `SELECT s.booking_number FROM session s JOIN request r ON r.id = s.request_id WHERE r.member_id = $1`,
      [hunt.member.id],
    );
    const spoken = (session.booking_number as string).split('').join(', ');
    expect(call.words).toContain(`Votre numéro de réservation est le ${spoken}`);
    expect(scene.phone(DOCTOR).calls).toHaveLength(rung);
    scene.phone(DOCTOR).whenHears(/Pour terminer/, '9');
    await scene.pass(30);
    await scene.press(call, '*');
    await scene.pass(20);
    const [request] = await requestsOf(hunt);
    expect(request!.state).toBe('done');
    const [done, ...more] = await entries(request!.id);
    expect(more).toEqual([]);
    expect(done).toMatchObject({
      ...{ kind: 'session', outcome: 'done' },
      talk_seconds: together([call], [scene.phone(SECOND).lastCall!]),
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
    const call = scene.phone(DOCTOR).dials(OWN);
    const codes = [freshCode(), freshCode(), freshCode()];
    for (const code of codes) {
      await scene.keyIn(call, [/code adhérent/, code], [/code secret/, PIN]);
    }
    await scene.pass(10);
    expect(call.state).toBe('ended');
    expect(call.words).toContain('Nous ne pouvons pas vous identifier');
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
    await scene.after(slipped, /n’est pas la bonne/);
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
    expect(call.words).toContain('Trop de tentatives');
    expect(call.words).toContain('Réseau d’essai, bonjour.');
    await scene.app.db.query(`UPDATE network SET telephone = $1`, [OWN]);
  });

  it('gives back what a right code took', async () => {
    const { code } = await setHunt();
    const call = await dial(code);
    await scene.after(call, /numéro de la langue/);
    call.hangUp();
    await scene.pass(2);
    expect(await scene.app.db.query(`SELECT key FROM rate_limit WHERE points > 0`)).toEqual([]);
  });

  it('says the language, and is asked where it was not clear', async () => {
    agenciesAre(null, null);
    const { hunt, code } = await setHunt();
    const call = await dial(code);
    await scene.after(call, /numéro de la langue/);
    call.says('du tigrigna', 0.4);
    await scene.keyIn(call, [/Vous demandez : tigrigna/, '1'], [/interprète femme/, '1']);
    await scene.after(call, /Nous cherchons un interprète en tigrigna/);
    expect(await requestsOf(hunt)).toMatchObject([{ language: 'tir', gender: 'woman' }]);
    call.hangUp();
    await scene.pass(5);
  });

  it('has an operator recognise a language that they don’t know', async () => {
    agenciesAre('9', '1');
    const { hunt, code } = await setHunt({}, { languages: ['tir'] });
    const call = await dial(code);
    await scene.after(call, /Si vous ne la connaissez pas/);
    await scene.press(call, '0#');
    await scene.after(call, /Un opérateur va vous aider/);
    await scene.pass(60);
    const offered = scene.phone(FIRST).lastCall!.words;
    expect(offered).toContain('demande de l’aide pour reconnaître la langue');
    expect(offered).toContain('Si personne ne peut aider, tapez 9');
    expect(await requestsOf(hunt)).toMatchObject([{ language: 'und', state: 'talking' }]);
    // The operator has recognised it: its interpreter comes into the same session.
    await scene.press(call, '*');
    await scene.keyIn(
      call,
      [/Pour changer d’interprète/, '3'],
      [/numéro de la langue du patient/, '10#'],
      [/n’a pas d’interprète en/, '54#'],
    );
    await scene.after(call, /Nous cherchons un autre interprète/);
    await scene.pass(60);
    expect(scene.phone(SECOND).lastCall!.words).toContain('un interprète en tigrigna');
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
    await scene.press(call, '*');
    await scene.keyIn(
      call,
      [/numéro de la langue/, '54#'],
      [/interprète femme/, '3'],
      [/en tigrigna/, '1'],
    );
    await scene.pass(10);
    expect(call.words).toContain('Votre demande est annulée');
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
    expect(scene.phone(FIRST).lastCall!.state).toBe('ended');
    await nothingIsKept();
  });

  it('hears that nobody was found, and is called back when somebody is', async () => {
    agenciesAre('9', '9');
    const { hunt, code } = await setHunt();
    const call = await ask(code);
    await scene.after(call, /Aucun interprète n’est disponible/);
    await scene.press(call, '2');
    await scene.after(call, /Nous vous rappelons/);
    for (const number of [FIRST, SECOND]) scene.phone(number).forgetsScripts();
    agenciesAre('1');
    scene
      .phone(DOCTOR)
      .answers({ after: 2 })
      .whenHears(/Pour prendre l’appel/, '1');
    await scene.pass(120);
    const [unmet, standing] = await requestsOf(hunt);
    expect([unmet!.state, standing!.mode, standing!.state]).toEqual([
      ...['unmet', 'standing', 'talking'],
    ]);
    scene.phone(FIRST).lastCall!.hangUp();
    scene.phone(DOCTOR).lastCall!.hangUp();
    scene.phone(DOCTOR).forgetsScripts().neverAnswers();
    await scene.pass(150);
    expect(await entries(standing!.id)).toHaveLength(1);
    await nothingIsKept();
  });

  it('may hang up while the agencies are asked, and is called back', async () => {
    agenciesAre(null, null);
    const { hunt, code } = await setHunt();
    const call = await ask(code);
    await scene.press(call, '2');
    await scene.after(call, /Nous vous rappelons/);
    agenciesAre(null, '1');
    scene
      .phone(DOCTOR)
      .answers({ after: 2 })
      .whenHears(/Pour prendre l’appel/, '1');
    await scene.pass(60);
    const requests = await requestsOf(hunt);
    expect(requests).toMatchObject([{ mode: 'standing', state: 'talking' }]);
    scene.phone(DOCTOR).lastCall!.hangUp();
    scene.phone(DOCTOR).forgetsScripts().neverAnswers();
    await scene.pass(120);
    expect(await entries(requests[0]!.id)).toHaveLength(1);
  });

  it('is back in the conversation who was cut off and calls in again', async () => {
    agenciesAre('1');
    const { hunt, code } = await setHunt();
    scene.phone(DOCTOR).isBusy();
    const first = await ask(code);
    await scene.pass(40);
    expect((await requestsOf(hunt))[0]!.state).toBe('talking');
    first.drops();
    await scene.pass(3);
    const again = await dial(code);
    await scene.after(again, /remettons en relation/);
    await scene.pass(30);
    const [{ state }] = await scene.app.db.query(
      `SELECT s.state FROM session s JOIN request r ON r.id = s.request_id WHERE r.member_id = $1`,
      [hunt.member.id],
    );
    expect(state).toBe('talking');
    scene.phone(DOCTOR).whenHears(/Pour terminer/, '9');
    await scene.press(again, '*');
    await scene.pass(20);
    const [request] = await requestsOf(hunt);
    expect(request!.state).toBe('done');
    const [done, ...more] = await entries(request!.id);
    expect(more).toEqual([]);
    expect(done!.talk_seconds).toBe(together([first, again], [scene.phone(FIRST).lastCall!]));
    await nothingIsKept();
  });

  it('may go on in English', async () => {
    agenciesAre(null, null);
    const { code } = await setHunt();
    const call = scene.phone(DOCTOR).dials(OWN);
    await scene.keyIn(call, [/For English/, '*'], [/personal code/, code]);
    await scene.after(call, /number of the language/);
    call.says('Russian', 0.95);
    await scene.after(call, /woman interpreter/);
    await scene.press(call, '3');
    await scene.after(call, /looking for an interpreter of Russian/);
    call.hangUp();
    await scene.pass(5);
  });

  it('takes the conversation over on another telephone, while the first is still in it', async () => {
    agenciesAre('1');
    const { hunt, code } = await setHunt();
    const first = await ask(code);
    await scene.pass(40);
    const rung = scene.phone(DOCTOR).calls.length;
    const other = scene.phone(OTHER).dials(OWN);
    await scene.keyIn(other, [/code adhérent/, code], [/code secret/, PIN]);
    await scene.pass(20);
    expect(first.state).toBe('ended');
    expect(other.conference!.sid).toBe(scene.phone(FIRST).lastCall!.conference!.sid);
    expect(scene.phone(DOCTOR).calls).toHaveLength(rung);
    scene.phone(OTHER).whenHears(/Pour terminer/, '9');
    await scene.press(other, '*');
    await scene.pass(20);
    const [request] = await requestsOf(hunt);
    expect(request!.state).toBe('done');
    const [done] = await entries(request!.id);
    expect(done!.talk_seconds).toBe(together([first, other], [scene.phone(FIRST).lastCall!]));
    await nothingIsKept();
  });

  it('is asked before another gender is taken', async () => {
    agenciesAre('8');
    const { hunt, code } = await setHunt({}, { languages: ['tir'] });
    const call = await dial(code);
    await scene.keyIn(call, [/numéro de la langue/, '40#'], [/interprète femme/, '1']);
    await scene.after(call, /Personne du genre demandé/);
    scene.phone(FIRST).forgetsScripts();
    agenciesAre('1');
    await scene.press(call, '1');
    await scene.pass(40);
    expect(await requestsOf(hunt)).toMatchObject([{ state: 'talking', gender: 'either' }]);
    await end(hunt);
  });

  it('can’t be called back on a number that is withheld, and goes on waiting', async () => {
    agenciesAre(null, null);
    const { hunt, code } = await setHunt();
    const call = scene.phone(DOCTOR).dials(OWN, { anonymous: true });
    await scene.keyIn(
      call,
      [/code adhérent/, code],
      [/code secret/, PIN],
      [/numéro de la langue/, '40#'],
      [/interprète femme/, '3'],
      [/Nous cherchons/, '2'],
    );
    await scene.after(call, /ne pouvons pas rappeler/);
    expect(await requestsOf(hunt)).toMatchObject([{ mode: 'instant', state: 'hunting' }]);
    await scene.press(call, '1');
    await scene.pass(10);
    expect(await requestsOf(hunt)).toMatchObject([{ state: 'cancelled' }]);
  });

  it('is told of a request at their screen, and of a language that nobody has', async () => {
    const { hunt, code } = await setHunt();
    const asking = await dial(code);
    await scene.keyIn(asking, [/numéro de la langue/, '10#'], [/interprète femme/, '3']);
    await scene.after(asking, /n’a pas d’interprète en/);
    await scene.after(asking, /numéro de la langue/);
    asking.hangUp();
    await scene.pass(2);
    const operator = hunt.agencies[0]!.operator;
    await scene.app.world.openConsole(operator);
    const { id } = await hunt.create();
    const call = await dial(code);
    await scene.after(call, /en cours à votre écran/);
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
    await scene.after(call, /Votre demande est annulée/);
    await scene.pass(5);
    expect(call.state).toBe('ended');
    expect(await entries(request!.id)).toHaveLength(1);
  });
});
