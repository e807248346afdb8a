import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DueWatch } from '../../src/features/bookings/index.js';
import { localHourOf } from '../../src/features/bookings/rules/local-hour.js';
import type { SessionView } from '../../src/features/interpreting/session.view.js';
import { addSeconds } from '../../src/kernel/clock.js';
import type { LiveCall } from '../simulator/telephone/live-call.js';
import { BookingDesk } from '../support/booking-desk.js';
import { HuntScene } from '../support/hunt-scene.js';
import { TelephoneScene } from '../support/telephone-scene.js';

const DOCTOR = '+33561910001';
const FIRST = '+33353010001';
const INTERPRETER = '+33639980012';
const LINES = [DOCTOR, FIRST, INTERPRETER];
const TAPS_1 = /Pour prendre l’appel, tapez 1/;
const ASKED = /demande 5 minutes de plus\. Pour accepter, tapez étoile, puis 1/;
const NUMBER = /numéro de réservation/;

interface Talk {
  desk: BookingDesk;
  requestId: string;
  sessionId: string;
  doctor: LiveCall;
  interpreter: LiveCall;
}

describe('more time in a booked conversation by telephone', () => {
  let scene: TelephoneScene;
  beforeAll(async () => {
    scene = await TelephoneScene.start();
  });
  afterAll(() => scene.stop());
  afterEach(() => {
    expect(scene.sim.complaints).toEqual([]);
    for (const number of LINES) scene.phone(number).forgetsScripts();
  });

  const post = ({ desk, sessionId }: Talk, path: string, body: object = {}) =>
    scene.app.request('post', `/sessions/${sessionId}/${path}`, desk.member.cookie).send(body);
  const session = async ({ desk, sessionId }: Talk): Promise<SessionView> => {
    const { body } = await scene.app.request('get', `/sessions/${sessionId}`, desk.member.cookie);
    return (body as { session: SessionView }).session;
  };
  const endOf = async (talk: Talk) => Date.parse((await session(talk)).bookedUntil!);
  /** Until so many seconds before the booked end. */
  const until = async (talk: Talk, seconds: number) => {
    await scene.time.advance((await endOf(talk)) - seconds * 1000 - scene.clock.millis());
  };
  /** Both are in the same conference and it goes on. */
  const together = async (talk: Talk) => {
    await scene.pass(10);
    expect(talk.interpreter.conference?.sid).toBeDefined();
    expect(talk.interpreter.conference?.sid).toBe(talk.doctor.conference?.sid);
    expect((await session(talk)).state).toBe('talking');
  };
  const hangUp = async (talk: Talk) => {
    await post(talk, 'end');
    await scene.pass(10);
    expect((await talk.desk.scene.read(talk.requestId)).state).toBe('done');
  };

  /** A quarter of an hour that was booked, with both on their telephones. */
  const talking = async (): Promise<Talk> => {
    for (const number of [DOCTOR, INTERPRETER])
      scene.phone(number).answers().whenHears(TAPS_1, '1');
    const desk = await BookingDesk.set(scene.app, [{ consoleOpen: false, line: FIRST }]);
    const hour = new Date(Math.ceil((scene.clock.millis() + 70 * 60_000) / 300_000) * 300_000);
    const { id } = await desk.book({
      ...localHourOf(hour, 'Europe/Paris'),
      ...{ professionalLine: 'telephone', telephone: '05 61 91 00 01' },
    });
    await desk.confirm(0, { talk: 'telephone', line: '06 39 98 00 12' });
    await scene.time.advance(addSeconds(hour, -3).getTime() - scene.clock.millis());
    for (let passed = 0; passed < 40; passed++) {
      await scene.time.during(scene.app.app.get(DueWatch).runDue());
      await scene.pass(1);
    }
    const requestId = (await desk.read(id)).requestId!;
    const { sessionId, state } = await desk.scene.read(requestId);
    expect(state).toBe('talking');
    const [doctor, interpreter] = [
      scene.phone(DOCTOR).lastCall!,
      scene.phone(INTERPRETER).lastCall!,
    ];
    return { desk, requestId, sessionId: sessionId!, doctor, interpreter };
  };
  const askByMenu = async ({ doctor }: Talk, answer: RegExp) => {
    await scene.press(doctor, '*');
    await scene.after(doctor, /Pour demander cinq minutes de plus, tapez 4/);
    await scene.press(doctor, '4');
    await scene.after(doctor, answer);
  };
  const answer = async ({ interpreter }: Talk, key: string, words: RegExp) => {
    await scene.press(interpreter, '*');
    await scene.after(interpreter, /Pour accepter, tapez 1\. Pour refuser, tapez 2/);
    await scene.press(interpreter, key);
    await scene.after(interpreter, words);
  };

  it('is told of five minutes before the end, asked by the menu and agreed: both hear it, and the end moves', async () => {
    const talk = await talking();
    const { doctor, interpreter } = talk;
    const end = await endOf(talk);
    await until(talk, 303);
    expect(doctor.words + interpreter.words).not.toMatch(/se termine/);
    await scene.pass(20);
    expect(doctor.words).toMatch(
      /Le temps réservé se termine dans 5 minutes\. Rien ne sera coupé\. Pour demander cinq minutes de plus, tapez étoile, puis 4\.$/,
    );
    expect(interpreter.words).toMatch(/se termine dans 5 minutes\. Rien ne sera coupé\.$/);
    await askByMenu(talk, /Nous demandons 5 minutes de plus à l’interprète/);
    await scene.after(interpreter, ASKED);
    await together(talk);
    expect(await session(talk)).toMatchObject({ extensionMinutes: 5 });
    expect(await endOf(talk)).toBe(end);
    await answer(talk, '1', /C’est noté\. Le temps réservé est prolongé : 5 minutes de plus/);
    await scene.after(
      doctor,
      /L’interprète accepte\. Le temps réservé est prolongé : 5 minutes de plus/,
    );
    await together(talk);
    expect(await session(talk)).toMatchObject({ extensionMinutes: null });
    expect(await endOf(talk)).toBe(end + 300_000);
    // The new end is told as the first one was.
    const told = () => doctor.words.split('se termine dans').length - 1;
    expect(told()).toBe(1);
    await until(talk, 303);
    await scene.pass(20);
    expect(told()).toBe(2);
    await hangUp(talk);
    expect(doctor.words).not.toMatch(/n’a pas répondu/);
  });

  it('is refused: both hear it, nothing moves, and it may be asked again', async () => {
    const talk = await talking();
    const end = await endOf(talk);
    await askByMenu(talk, /Nous demandons/);
    await scene.after(talk.interpreter, ASKED);
    await answer(talk, '2', /C’est noté\. Le professionnel en est averti/);
    await scene.after(talk.doctor, /L’interprète ne peut pas rester plus longtemps/);
    await together(talk);
    expect(await session(talk)).toMatchObject({ extensionMinutes: null });
    expect(await endOf(talk)).toBe(end);
    await askByMenu(talk, /Nous demandons/);
    await scene.after(talk.interpreter, ASKED);
    await hangUp(talk);
  });

  it('is asked once: who asks again hears that it is, and the interpreter nothing', async () => {
    const talk = await talking();
    await askByMenu(talk, /Nous demandons/);
    await scene.after(talk.interpreter, ASKED);
    await together(talk);
    await askByMenu(talk, /C’est déjà demandé/);
    await together(talk);
    expect(talk.interpreter.words.match(/demande 5 minutes/g)).toHaveLength(1);
    // Both are out of the talk at the same moment, and come back to it.
    await scene.press(talk.doctor, '*');
    await scene.press(talk.interpreter, '*');
    await scene.after(talk.interpreter, /Pour accepter, tapez 1/);
    expect([talk.doctor.conference, talk.interpreter.conference]).toEqual([null, null]);
    await scene.press(talk.interpreter, '1');
    await scene.press(talk.doctor, '1');
    await scene.after(talk.doctor, /L’interprète accepte/);
    await together(talk);
    await hangUp(talk);
  });

  it('lapses where nobody answers; what the interpreter keys then is met politely', async () => {
    const talk = await talking();
    const end = await endOf(talk);
    await askByMenu(talk, /Nous demandons/);
    await scene.after(talk.interpreter, ASKED);
    const [{ asked }] = await scene.app.db.query(
      `SELECT extension_asked_at AS asked FROM session WHERE id = $1`,
      [talk.sessionId],
    );
    await scene.time.advance(addSeconds(asked, 118).getTime() - scene.clock.millis());
    expect(await session(talk)).toMatchObject({ extensionMinutes: 5 });
    // It lapses while its keys are being said.
    await scene.press(talk.interpreter, '*');
    await scene.after(talk.interpreter, /Pour accepter, tapez 1/);
    await scene.press(talk.interpreter, '1');
    await scene.after(talk.interpreter, /Aucune demande n’attend de réponse/);
    await scene.after(talk.doctor, /L’interprète n’a pas répondu.*tapez étoile, puis 4/);
    await together(talk);
    expect(await session(talk)).toMatchObject({ extensionMinutes: null });
    expect(await endOf(talk)).toBe(end);
    await scene.press(talk.interpreter, '*');
    await scene.after(talk.interpreter, /Aucune demande n’attend de réponse\. Nous vous remettons/);
    await together(talk);
    await askByMenu(talk, /Nous demandons/);
    await hangUp(talk);
  });

  it('lets the interpreter who keys nothing, or another key, go back to the talk, and answer later', async () => {
    const talk = await talking();
    await askByMenu(talk, /Nous demandons/);
    await scene.after(talk.interpreter, ASKED);
    await answer(talk, '7', /Pour accepter, tapez 1/);
    await scene.after(talk.interpreter, /Nous vous remettons en relation/);
    await together(talk);
    await answer(talk, '*', /Nous vous remettons en relation/);
    await together(talk);
    await answer(talk, '1', /est prolongé/);
    await hangUp(talk);
  });

  it('is asked on the page of a professional who is on the telephone, and agreed on the telephone', async () => {
    const talk = await talking();
    const end = await endOf(talk);
    const asked = await post(talk, 'extension', { minutes: 15 });
    expect([asked.status, asked.body.extensionMinutes]).toEqual([200, 15]);
    await scene.after(talk.interpreter, /demande un quart d’heure de plus\. Pour accepter/);
    await answer(talk, '1', /est prolongé : un quart d’heure de plus/);
    await scene.after(talk.doctor, /L’interprète accepte.*un quart d’heure/);
    expect(await endOf(talk)).toBe(end + 900_000);
    await hangUp(talk);
    expect((await post(talk, 'extension', { minutes: 5 })).body.code).toBe('SESSION_ENDED');
  });

  it('goes with the interpreter who was asked; meanwhile there is nobody to ask', async () => {
    const talk = await talking();
    await askByMenu(talk, /Nous demandons/);
    await scene.after(talk.interpreter, ASKED);
    scene.phone(FIRST).neverAnswers();
    await post(talk, 'swap', { reason: 'wrong_dialect' });
    await scene.pass(3);
    expect(await session(talk)).toMatchObject({ state: 'replacing', extensionMinutes: null });
    expect((await post(talk, 'extension', { minutes: 5 })).body.code).toBe('SESSION_STATE');
    await askByMenu(talk, /Aucun interprète n’est en ligne/);
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    await hangUp(talk);
  });

  it('is asked of an interpreter who came by a hunt too', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/Pour accepter, tapez 1\. Si personne/, '1');
    const talk = await talking();
    await post(talk, 'swap', { reason: 'wrong_dialect' });
    await scene.pass(40);
    const hunted = { ...talk, interpreter: scene.phone(FIRST).lastCall! };
    await together(hunted);
    await askByMenu(hunted, /Nous demandons/);
    await scene.after(hunted.interpreter, ASKED);
    await answer(hunted, '1', /est prolongé/);
    await scene.after(hunted.doctor, /L’interprète accepte/);
    await hangUp(hunted);
  });

  it('is not offered where the conversation was not booked, and the interpreter’s star does nothing', async () => {
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene.phone(DOCTOR).answers({ after: 2 }).whenHears(TAPS_1, '1');
    const hunt = await HuntScene.set(scene.app, [{ consoleOpen: false, line: FIRST }]);
    const { id } = await hunt.create({
      ...{ professionalLine: 'telephone', telephone: '05 61 91 00 01' },
    });
    await scene.pass(40);
    const { sessionId } = await hunt.read(id);
    const [doctor, interpreter] = [scene.phone(DOCTOR).lastCall!, scene.phone(FIRST).lastCall!];
    await scene.press(doctor, '*');
    await scene.keyIn(doctor, [/Pour terminer, tapez 9/, '4'], [/Pour terminer, tapez 9/, '1']);
    await scene.after(doctor, NUMBER);
    await scene.pass(5);
    const room = interpreter.conference!.sid;
    await scene.press(interpreter, '*');
    await scene.pass(10);
    expect(interpreter.conference?.sid).toBe(room);
    expect(doctor.words + interpreter.words).not.toMatch(/minutes de plus/);
    const path = `/sessions/${sessionId}`;
    const refused = await scene.app
      .request('post', `${path}/extension`, hunt.member.cookie)
      .send({ minutes: 5 });
    expect(refused.body.code).toBe('NOT_BOOKED');
    await scene.app.request('post', `${path}/end`, hunt.member.cookie);
    await scene.pass(10);
    expect((await hunt.read(id)).state).toBe('done');
  });
});
