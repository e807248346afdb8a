import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionView } from '../../src/features/interpreting/session.view.js';
import type { LiveCall } from '../simulator/telephone/live-call.js';
import { HuntScene } from '../support/hunt-scene.js';
import { TelephoneScene } from '../support/telephone-scene.js';

const DOCTOR = '+33561910002';
const FIRST = '+33353010002';
const PATIENT = '+33639980002';
const GREETING = 'Bonjour, vous êtes bien sur la messagerie. Parlez après le signal.';
const MESSAGE =
  'Bonjour. Votre professionnel de santé a essayé de vous joindre. Il vous rappellera.';

interface Talk {
  hunt: HuntScene;
  requestId: string;
  sessionId: string;
  doctor: LiveCall;
}

describe('a message on the patient’s voicemail', () => {
  let scene: TelephoneScene;
  beforeAll(async () => {
    scene = await TelephoneScene.start();
  });
  afterAll(() => scene.stop());
  afterEach(() => {
    expect(scene.sim.complaints).toEqual([]);
    for (const number of [DOCTOR, FIRST, PATIENT]) scene.phone(number).forgetsScripts();
  });

  const words = (call: LiveCall) => call.heard.map(({ text }) => text);
  const post = ({ sessionId, hunt }: Talk, path: string, body: object = {}) =>
    scene.app.request('post', `/sessions/${sessionId}/${path}`, hunt.member.cookie).send(body);

  /** A professional and an interpreter who talk. */
  const talking = async (given: object = {}): Promise<Talk> => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene
      .phone(DOCTOR)
      .answers({ after: 2 })
      .whenHears(/Pour prendre l’appel/, '1');
    const languages = ['rus', 'eng'];
    const hunt = await HuntScene.set(scene.app, [{ consoleOpen: false, line: FIRST, languages }]);
    const telephone = { professionalLine: 'telephone', telephone: '05 61 91 00 02', ...given };
    const { id } = await hunt.create(telephone);
    await scene.pass(40);
    const { sessionId, state } = await hunt.read(id);
    expect(state).toBe('talking');
    return { hunt, requestId: id, sessionId: sessionId!, doctor: scene.phone(DOCTOR).lastCall! };
  };
  /** How the patient's last leg stands, and why it is out. */
  const patient = async ({ hunt, sessionId }: Talk) => {
    const { body } = await scene.app.request('get', `/sessions/${sessionId}`, hunt.member.cookie);
    const { legs, state } = (body as { session: SessionView }).session;
    expect(state).toBe('talking');
    const leg = legs.findLast(({ party }) => party === 'patient');
    return leg && [leg.state, leg.reason];
  };
  const end = async (talk: Talk) => {
    await post(talk, 'end');
    await scene.pass(10);
    expect((await talk.hunt.read(talk.requestId)).state).toBe('done');
  };
  /** By the menu; key 1 calls, key 3 leaves a message too. */
  const callPatient = async ({ doctor }: Talk, key: '1' | '3') => {
    await scene.press(doctor, '*');
    await scene.keyIn(
      doctor,
      [/Pour appeler le patient/, '2'],
      [/numéro du patient/, '0639980002#'],
      [/laisser un message si la messagerie répond, tapez 3/, key],
    );
    await scene.after(doctor, /Nous appelons le patient/);
    await scene.pass(1);
    return scene.phone(PATIENT).lastCall!;
  };

  it.each([
    ['with a tone', true],
    ['without a tone', false],
  ])('is recorded whole, after a greeting %s, and told of', async (_, beeps) => {
    scene.phone(PATIENT).hasVoicemail({ after: 5, greeting: GREETING, beeps });
    const talk = await talking();
    const call = await callPatient(talk, '3');
    await scene.after(talk.doctor, /Nous avons joint une messagerie, et laissé un message/);
    await scene.after(talk.doctor, /Pour rappeler, tapez étoile/);
    await scene.pass(5);
    expect([call.state, call.recorded, words(call)]).toEqual(['ended', [MESSAGE], [MESSAGE]]);
    expect(words(call).join(' ')).not.toMatch(/Réseau|interprète|réservation/);
    expect(await patient(talk)).toEqual(['out', 'message_left']);
    const kept = `SELECT line, dialogue FROM call WHERE sid = $1`;
    expect(await scene.app.db.query(kept, [call.sid])).toEqual([{ line: null, dialogue: null }]);
    // The wish was for that call alone.
    const again = await callPatient(talk, '1');
    await scene.after(talk.doctor, /Aucun message n’a été laissé/);
    await scene.pass(5);
    expect([again.state, again.recorded, words(again)]).toEqual(['ended', [], []]);
    expect(again.sid).not.toBe(call.sid);
    expect(await patient(talk)).toEqual(['out', 'voicemail']);
    await end(talk);
  });

  it('is asked for on the web too, and is in English as well for whom speaks it', async () => {
    scene.phone(PATIENT).hasVoicemail({ after: 5, greeting: GREETING });
    const talk = await talking({ language: 'eng' });
    const telephone = '06 39 98 00 02';
    const wrong = await post(talk, 'patient-call', { telephone, leavesMessage: 'oui' });
    expect(wrong.status).toBe(422);
    const asked = await post(talk, 'patient-call', { telephone, leavesMessage: true });
    expect(asked.status).toBe(200);
    await scene.after(talk.doctor, /et laissé un message/);
    const [french, english, ...more] = scene.phone(PATIENT).lastCall!.recorded;
    expect([french, more]).toEqual([MESSAGE, []]);
    expect(english).toMatch(/^Hello\. Your health professional tried to reach you\./);
    expect(await patient(talk)).toEqual(['out', 'message_left']);
    expect((await post(talk, 'patient-call', { telephone, leavesMessage: false })).status).toBe(
      200,
    );
    await scene.after(talk.doctor, /Aucun message n’a été laissé/);
    expect(words(scene.phone(PATIENT).lastCall!)).toEqual([]);
    await end(talk);
  });

  it('is not for a person, who hears what they hear without it, and as soon', async () => {
    scene
      .phone(PATIENT)
      .answers({ after: 3 })
      .whenHears(/Pour répondre/, (call) => call.hangUp());
    const talk = await talking();
    const heard: unknown[] = [];
    for (const key of ['1', '3'] as const) {
      const call = await callPatient(talk, key);
      await scene.after(talk.doctor, /n’a pas pris l’appel/);
      const millis = call.heard[0]!.at.getTime() - call.record.answeredAt!.getTime();
      heard.push([millis, words(call)]);
      expect(await patient(talk)).toEqual(['out', 'refused']);
    }
    expect(heard[1]).toEqual(heard[0]);
    scene
      .phone(PATIENT)
      .forgetsScripts()
      .answers()
      .whenHears(/Pour répondre/, '1');
    const call = await callPatient(talk, '3');
    await scene.pass(20);
    expect(await patient(talk)).toEqual(['in', null]);
    expect(call.conference!.sid).toBe(talk.doctor.conference!.sid);
    expect(words(call).join(' ')).not.toMatch(/a essayé/);
    await end(talk);
  });

  it.each([
    ['whoever picks up says nothing', () => scene.phone(PATIENT).answers({ silent: true })],
    [
      'its greeting does not end',
      () => scene.phone(PATIENT).hasVoicemail({ after: 2, greeting: GREETING.repeat(11) }),
    ],
  ])('is not left where %s', async (_, behave) => {
    behave();
    const talk = await talking();
    const call = await callPatient(talk, '3');
    await scene.after(talk.doctor, /Le patient ne répond pas/);
    await scene.pass(5);
    expect([call.state, call.recorded, words(call)]).toEqual(['ended', [], []]);
    expect(await patient(talk)).toEqual(['out', 'no_answer']);
    await end(talk);
  });

  it('is told of as incomplete where the voicemail hangs up before its end', async () => {
    scene.phone(PATIENT).hasVoicemail({ after: 2, greeting: GREETING, recordsFor: 3 });
    const talk = await talking();
    const call = await callPatient(talk, '3');
    await scene.after(talk.doctor, /Le message peut être incomplet/);
    expect(call.heard.map(({ text, finished }) => [text, finished])).toEqual([[MESSAGE, false]]);
    expect(await patient(talk)).toEqual(['out', 'message_cut']);
    await end(talk);
  });

  it('is cut short, without another word, where the professional hangs up with the patient', async () => {
    scene.phone(PATIENT).hasVoicemail({ after: 2, greeting: GREETING });
    const talk = await talking();
    const call = await callPatient(talk, '3');
    for (let waited = 0; words(call).length === 0 && waited < 30; waited += 1) await scene.pass(1);
    expect(call.heard.map(({ finished }) => finished)).toEqual([false]);
    expect((await post(talk, 'patient-call/end')).status).toBe(200);
    await scene.pass(5);
    expect([call.state, call.recorded, words(call)]).toEqual(['ended', [], [MESSAGE]]);
    expect(await patient(talk)).toEqual(['out', 'removed']);
    await end(talk);
  });
});
