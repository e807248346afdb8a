import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionView } from '../../src/features/interpreting/session.view.js';
import { HuntScene } from '../support/hunt-scene.js';
import { codeOf, giveCode } from '../support/sign-in.js';
import { OWN, TelephoneScene } from '../support/telephone-scene.js';

const DOCTOR = '+33561910001';
const FIRST = '+33353010001';
const LINES = [DOCTOR, FIRST];

describe('what is said in a conversation by telephone', () => {
  let scene: TelephoneScene;
  beforeAll(async () => {
    scene = await TelephoneScene.start();
  });
  afterAll(() => scene.stop());
  afterEach(() => {
    expect(scene.sim.complaints).toEqual([]);
    for (const number of LINES) scene.phone(number).forgetsScripts();
  });

  const setHunt = () => HuntScene.set(scene.app, [{ consoleOpen: false, line: FIRST }]);
  const endOf = async (hunt: HuntScene) => {
    const [request] = await scene.app.db.query(
      `SELECT r.state, s.reason FROM request r JOIN session s ON s.request_id = r.id WHERE r.member_id = $1`,
      [hunt.member.id],
    );
    return request as { state: string; reason: string };
  };

  it('stays English for who chose it at the greeting, after a drop too; the agency hears French', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene
      .phone(DOCTOR)
      .answers({ after: 2 })
      .whenHears(/To go on, press 1/, '1');
    const hunt = await setHunt();
    const code = codeOf('9110815');
    await giveCode(scene.app, { id: hunt.member.id, networkId: hunt.network.id }, code);
    const { cookie } = hunt.member;
    await scene.app.request('post', '/me/telephone/numbers', cookie).send({ telephone: DOCTOR });
    const call = scene.phone(DOCTOR).dials(OWN);
    await scene.keyIn(
      call,
      [/For English/, '*'],
      [/personal code/, code],
      [/number of the language/, '40#'],
      [/woman interpreter/, '3'],
    );
    await scene.after(call, /Your booking number is/);
    await scene.pass(20);
    await scene.press(call, '*');
    await scene.after(call, /To go back to the conversation/);
    await scene.press(call, '1');
    await scene.after(call, /connecting you again/);
    await scene.pass(10);
    call.drops();
    await scene.pass(30);
    const back = scene.phone(DOCTOR).lastCall!;
    expect(back.words).toMatch(/The conversation was cut.*Your booking number is/);
    const [session] = await scene.app.db.query(
      `SELECT s.id FROM session s JOIN request r ON r.id = s.request_id WHERE r.member_id = $1`,
      [hunt.member.id],
    );
    await scene.app.request('post', `/sessions/${session.id}/end`, hunt.member.cookie);
    await scene.pass(10);
    expect((await endOf(hunt)).state).toBe('done');
    expect(call.words).not.toMatch(/conversation, tapez|relation|réservation/);
    expect(back.words).not.toMatch(/[éàè]/);
    expect(back.words).toMatch(/Thank you\. Goodbye\.$/);
    expect(scene.phone(FIRST).lastCall!.words).toMatch(
      /numéro de réservation.*Merci\. Au revoir\.$/,
    );
  });

  it('is English for a professional who asked in English on the web', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene
      .phone(DOCTOR)
      .answers({ after: 2 })
      .whenHears(/To take the call, press 1/, '1');
    const hunt = await setHunt();
    const telephone = { professionalLine: 'telephone', telephone: '05 61 91 00 01' };
    const { body } = await hunt.post(telephone).set('Accept-Language', 'en');
    await scene.pass(40);
    expect((await hunt.read(body.id)).state).toBe('talking');
    expect(scene.phone(DOCTOR).lastCall!.words).toMatch(/interpreter you asked for, for Russian/);
    scene.phone(DOCTOR).whenHears(/To end, press 9/, '9');
    await scene.press(scene.phone(DOCTOR).lastCall!, '*');
    await scene.pass(20);
    expect(await endOf(hunt)).toEqual({ state: 'done', reason: 'ended_by_professional' });
  });

  it('is told before its time is over, each in their language, and that it is', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene
      .phone(DOCTOR)
      .answers({ after: 2 })
      .whenHears(/To take the call, press 1/, '1');
    const hunt = await setHunt();
    const telephone = { professionalLine: 'telephone', telephone: '05 61 91 00 01' };
    const { body } = await hunt.post(telephone).set('Accept-Language', 'en');
    await scene.pass(40);
    const { sessionId } = await hunt.read(body.id);
    const view = async () => {
      const path = `/sessions/${sessionId}`;
      const answer = await scene.app.request('get', path, hunt.member.cookie);
      return answer.body.session as SessionView;
    };
    const { startedAt, limitAt, endingAt } = await view();
    expect([Date.parse(limitAt) - Date.parse(startedAt), endingAt]).toEqual([3 * 3600_000, null]);
    const left = () => (Date.parse(limitAt) - +scene.clock.now()) / 1000;
    const [doctor, interpreter] = [scene.phone(DOCTOR).lastCall!, scene.phone(FIRST).lastCall!];
    await scene.time.advance((left() - 305) * 1000);
    expect(doctor.words).not.toMatch(/will end in/);
    await scene.pass(20);
    expect(doctor.words).toMatch(/The conversation will end in 5 minutes\.$/);
    expect(interpreter.words).toMatch(/La conversation prendra fin dans 5 minutes\.$/);
    await scene.time.advance((left() - 65) * 1000);
    await scene.pass(20);
    expect(doctor.words).toMatch(/will end in one minute\.$/);
    expect(interpreter.words).toMatch(/prendra fin dans une minute\.$/);
    expect((await view()).state).toBe('talking');
    await scene.time.advance((left() + 0.5) * 1000);
    expect((await view()).endingAt).not.toBeNull();
    await scene.pass(30);
    expect(doctor.words).toMatch(/The time is over\. Thank you, goodbye\.$/);
    expect(interpreter.words).toMatch(/La durée prévue est atteinte\. Merci, au revoir\.$/);
    expect(await endOf(hunt)).toEqual({ state: 'done', reason: 'too_long' });
    expect(await view()).toMatchObject({ state: 'ended', reason: 'too_long' });
  });

  it('shows that it is being hung up, until the carrier says that it is', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene
      .phone(DOCTOR)
      .answers({ after: 2 })
      .whenHears(/Pour prendre l’appel/, '1');
    const hunt = await setHunt();
    const telephone = { professionalLine: 'telephone', telephone: '05 61 91 00 01' };
    const { id } = await hunt.create(telephone);
    await scene.pass(40);
    const { sessionId } = await hunt.read(id);
    const path = `/sessions/${sessionId}`;
    const ending = await scene.app.request('post', `${path}/end`, hunt.member.cookie);
    expect(ending.body).toMatchObject({ state: 'talking', endingAt: expect.any(String) });
    await scene.pass(10);
    const { body } = await scene.app.request('get', path, hunt.member.cookie);
    expect(body.session.state).toBe('ended');
  });
});
