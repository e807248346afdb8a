import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionView } from '../../src/features/interpreting/session.view.js';
import type { LiveCall } from '../simulator/telephone/live-call.js';
import { HuntScene } from '../support/hunt-scene.js';
import { OWN, TelephoneScene } from '../support/telephone-scene.js';

const DOCTOR = '+33561910001';
const FIRST = '+33353010001';
const PATIENT = '+33639980001';
const KEYED = '0639980001#';
const LINES = [DOCTOR, FIRST, PATIENT];

interface Talk {
  hunt: HuntScene;
  requestId: string;
  sessionId: string;
  doctor: LiveCall;
}

describe('the patient’s leg of a conversation by telephone', () => {
  let scene: TelephoneScene;
  beforeAll(async () => {
    scene = await TelephoneScene.start();
  });
  afterAll(() => scene.stop());
  afterEach(() => {
    expect(scene.sim.complaints).toEqual([]);
    for (const number of LINES) scene.phone(number).forgetsScripts();
  });

  const post = (talk: Talk, path: string, body: object = {}) =>
    scene.app
      .request('post', `/sessions/${talk.sessionId}/${path}`, talk.hunt.member.cookie)
      .send(body);

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
    const hunt = await HuntScene.set(scene.app, [
      { consoleOpen: false, line: FIRST, languages: ['rus', 'eng'] },
    ]);
    const telephone = { professionalLine: 'telephone', telephone: '05 61 91 00 01', ...given };
    const { id } = await hunt.create(telephone);
    await scene.pass(40);
    const { sessionId, state } = await hunt.read(id);
    expect(state).toBe('talking');
    return { hunt, requestId: id, sessionId: sessionId!, doctor: scene.phone(DOCTOR).lastCall! };
  };
  const session = async ({ hunt, sessionId }: Talk): Promise<SessionView> => {
    const { body } = await scene.app.request('get', `/sessions/${sessionId}`, hunt.member.cookie);
    return (body as { session: SessionView }).session;
  };
  /** How the patient's leg stands, and why it is out. */
  const patient = async (talk: Talk) => {
    const leg = (await session(talk)).legs.find(({ party }) => party === 'patient');
    return leg && [leg.state, leg.reason];
  };
  const end = async (talk: Talk) => {
    await post(talk, 'end');
    await scene.pass(10);
    expect((await talk.hunt.read(talk.requestId)).state).toBe('done');
  };
  /** By the menu, up to the number's confirmation. */
  const keyNumber = async ({ doctor }: Talk, keys = KEYED) => {
    await scene.press(doctor, '*');
    await scene.keyIn(doctor, [/Pour appeler le patient/, '2'], [/numéro du patient/, keys]);
  };
  const callPatient = async (talk: Talk) => {
    await keyNumber(talk);
    await scene.after(talk.doctor, /Vous avez composé le 0, 6, 3, 9, 9, 8, 0, 0, 0, 1\./);
    await scene.press(talk.doctor, '1');
    await scene.after(talk.doctor, /Nous appelons le patient/);
  };
  /** How often a call has entered a conference. */
  const entriesOf = ({ sid }: LiveCall) =>
    scene.sim.conferences
      .flatMap(({ participants }) => participants)
      .filter(({ callSid }) => callSid === sid).length;
  /** Every row of every table, as text. */
  const whole = async (): Promise<string> => {
    const tables = await scene.app.db.query(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'graphile_worker')`,
    );
    let text = '';
    for (const { name } of tables as { name: string }[])
      text += JSON.stringify(await scene.app.db.query(`SELECT to_jsonb(t)::text FROM ${name} t`));
    return text;
  };
  /** The patient's number, however its digits are set apart. */
  const holdsNumber = (text: string) =>
    /6\D{0,3}3\D{0,3}9\D{0,3}9\D{0,3}8\D{0,3}0\D{0,3}0\D{0,3}0\D{0,3}1/.test(text);

  it('is keyed, confirmed, called and taken with a key; its seconds are nobody’s talk', async () => {
    scene
      .phone(PATIENT)
      .answers({ after: 4 })
      .whenHears(/Pour répondre/, '1');
    const talk = await talking();
    await callPatient(talk);
    await scene.pass(20);
    const call = scene.phone(PATIENT).lastCall!;
    expect(call.record.from).toBe(OWN);
    expect(call.words).toContain(
      'Bonjour. Votre professionnel de santé vous appelle avec un interprète. Pour répondre, tapez 1.',
    );
    expect(call.words).not.toMatch(/réservation|Réseau/);
    expect(call.conference!.sid).toBe(scene.phone(FIRST).lastCall!.conference!.sid);
    expect(call.conference!.sid).toBe(talk.doctor.conference!.sid);
    await scene.after(talk.doctor, /Le patient est en ligne/);
    expect(await patient(talk)).toEqual(['in', null]);
    expect(scene.phone(FIRST).lastCall!.words).not.toMatch(/patient/);
    // The interpreter goes: what professional and patient say alone is not counted.
    call.hangUp();
    await scene.after(talk.doctor, /n’est plus en ligne/);
    expect(await patient(talk)).toEqual(['out', 'left']);
    expect((await session(talk)).state).toBe('talking');
    await end(talk);
    const spans = [talk.doctor.sid, scene.phone(FIRST).lastCall!.sid].map((sid) =>
      scene.truth(sid),
    );
    let sum = 0;
    for (const [from, to] of spans[0]!)
      for (const [other, until] of spans[1]!)
        sum += Math.max(0, Math.min(+to, +until) - Math.max(+from, +other));
    const [entry] = await scene.app.db.query(
      `SELECT talk_seconds FROM usage_entry WHERE source_id = $1`,
      [talk.requestId],
    );
    expect(entry.talk_seconds).toBe(sum / 1000);
  });

  it('is in no table once it is out, while the conversation goes on', async () => {
    scene
      .phone(PATIENT)
      .answers({ after: 4 })
      .whenHears(/Pour répondre/, '1');
    const talk = await talking();
    await callPatient(talk);
    await scene.pass(20);
    expect(holdsNumber(await whole())).toBe(true);
    scene.phone(PATIENT).lastCall!.hangUp();
    await scene.pass(10);
    expect((await session(talk)).state).toBe('talking');
    expect(holdsNumber(await whole())).toBe(false);
    await end(talk);
    expect(await scene.app.db.query('SELECT * FROM request_line')).toEqual([]);
  });

  it('does not count while the interpreter is away', async () => {
    scene
      .phone(PATIENT)
      .answers({ after: 2 })
      .whenHears(/Pour répondre/, '1');
    const talk = await talking();
    await callPatient(talk);
    await scene.pass(20);
    scene.phone(FIRST).forgetsScripts().neverAnswers();
    scene.phone(FIRST).lastCall!.hangUp();
    await scene.pass(3);
    const before = (await session(talk)).talkSeconds;
    await scene.pass(50);
    expect(talk.doctor.conference!.sid).toBe(scene.phone(PATIENT).lastCall!.conference!.sid);
    expect((await session(talk)).talkSeconds).toBe(before);
    await end(talk);
    expect(scene.phone(PATIENT).lastCall!.state).toBe('ended');
  });

  it.each([
    ['busy', () => scene.phone(PATIENT).isBusy(), /occupée/],
    ['no_answer', () => scene.phone(PATIENT).neverAnswers(), /ne répond pas/],
    ['unreachable', () => scene.phone(PATIENT).isUnreachable(), /pas pu être joint/],
    [
      'refused',
      () =>
        scene
          .phone(PATIENT)
          .answers()
          .whenHears(/Pour répondre/, (call) => call.hangUp()),
      /pas pris l’appel/,
    ],
  ] as const)(
    'that is not taken (%s) is told to the professional, who may try again',
    async (why, behave, words) => {
      behave();
      const talk = await talking();
      await callPatient(talk);
      await scene.after(talk.doctor, words);
      await scene.after(talk.doctor, /Pour rappeler, tapez étoile/);
      expect(await patient(talk)).toEqual(['out', why]);
      expect((await session(talk)).state).toBe('talking');
      // Nobody was taken out of the conversation to hear it: the second entry is from the menu.
      expect(entriesOf(talk.doctor)).toBe(2);
      scene
        .phone(PATIENT)
        .forgetsScripts()
        .answers()
        .whenHears(/Pour répondre/, '1');
      await callPatient(talk);
      await scene.pass(20);
      expect(await patient(talk)).toEqual(['in', null]);
      await end(talk);
    },
  );

  it.each([
    ['short', 'Bonjour'],
    ['long', `Bonjour, vous êtes bien sur la messagerie. ${'Merci de parler. '.repeat(20)}`],
  ])(
    'never joins from a voicemail with a %s greeting, which records nothing',
    async (_, greeting) => {
      scene.phone(PATIENT).hasVoicemail({ after: 5, greeting });
      const talk = await talking();
      await callPatient(talk);
      await scene.after(talk.doctor, /Nous avons joint une messagerie/);
      await scene.pass(30);
      const call = scene.phone(PATIENT).lastCall!;
      expect(call.state).toBe('ended');
      expect([call.recorded, call.words]).toEqual([[], '']);
      expect(await patient(talk)).toEqual(['out', 'voicemail']);
      await end(talk);
    },
  );

  it('is hung up without a word where somebody picks up and says none', async () => {
    scene.phone(PATIENT).answers({ silent: true });
    const talk = await talking();
    await callPatient(talk);
    await scene.after(talk.doctor, /Le patient ne répond pas/);
    await scene.pass(5);
    expect(scene.phone(PATIENT).lastCall!.words).toBe('');
    expect(await patient(talk)).toEqual(['out', 'no_answer']);
    await end(talk);
  });

  it('says nothing to a voicemail either where the session ends meanwhile', async () => {
    scene.phone(PATIENT).hasVoicemail({ after: 2, greeting: 'Bonjour' });
    const talk = await talking();
    await callPatient(talk);
    await scene.pass(4);
    await end(talk);
    expect(scene.phone(PATIENT).lastCall!.words).toBe('');
    expect(scene.phone(PATIENT).lastCall!.state).toBe('ended');
  });

  it('is hung up from the menu, and only one at a time is called', async () => {
    scene
      .phone(PATIENT)
      .answers()
      .whenHears(/Pour répondre/, '1');
    const talk = await talking();
    const before = scene.phone(PATIENT).calls.length;
    await callPatient(talk);
    await scene.pass(20);
    const again = await post(talk, 'patient-call', { telephone: '06 39 98 00 02' });
    expect([again.status, again.body.code]).toEqual([409, 'PATIENT_PRESENT']);
    await scene.press(talk.doctor, '*');
    await scene.after(talk.doctor, /Pour raccrocher avec le patient/);
    await scene.press(talk.doctor, '2');
    await scene.after(talk.doctor, /avons raccroché avec le patient/);
    await scene.pass(10);
    expect(scene.phone(PATIENT).calls).toHaveLength(before + 1);
    expect(scene.phone(PATIENT).lastCall!.state).toBe('ended');
    expect(await patient(talk)).toEqual(['out', 'removed']);
    expect((await session(talk)).state).toBe('talking');
    await end(talk);
  });

  it('can be corrected and left by star before anybody is called', async () => {
    const talk = await talking();
    const before = scene.phone(PATIENT).calls.length;
    await keyNumber(talk);
    await scene.after(talk.doctor, /Vous avez composé/);
    await scene.press(talk.doctor, '2');
    await scene.after(talk.doctor, /numéro du patient/);
    await scene.press(talk.doctor, '*');
    await scene.after(talk.doctor, /remettons en relation/);
    await scene.pass(10);
    await keyNumber(talk);
    await scene.after(talk.doctor, /Vous avez composé/);
    await scene.press(talk.doctor, '*');
    await scene.after(talk.doctor, /remettons en relation/);
    await scene.pass(10);
    expect(scene.phone(PATIENT).calls).toHaveLength(before);
    expect(await patient(talk)).toBeUndefined();
    expect(holdsNumber(await whole())).toBe(false);
    await end(talk);
  });

  it.each(['15#', '3949#', '0899000000#', '0012025550101#', `0${OWN.slice(3)}#`, '06399800#'])(
    'is refused by the menu where the number is %s',
    async (keys) => {
      const talk = await talking();
      await keyNumber(talk, keys);
      await scene.after(talk.doctor, /ne peut pas être appelé/);
      await scene.after(talk.doctor, /numéro du patient/);
      await scene.press(talk.doctor, '*');
      await scene.after(talk.doctor, /remettons en relation/);
      await end(talk);
    },
  );

  it('is asked for on the web, with the same refusals, and hung up there', async () => {
    scene
      .phone(PATIENT)
      .answers()
      .whenHears(/Pour répondre/, '1');
    const talk = await talking({ language: 'eng' });
    for (const telephone of ['15', 'chez elle', '08 99 00 00 00', OWN, '+1 202 555 0101']) {
      const refused = await post(talk, 'patient-call', { telephone });
      expect([telephone, refused.body.code]).toEqual([telephone, 'TELEPHONE_INVALID']);
    }
    expect((await post(talk, 'patient-link')).body.code).toBe('PATIENT_BY_TELEPHONE');
    const called = await post(talk, 'patient-call', { telephone: '06.39.98.00.01' });
    expect(called.status).toBe(200);
    await scene.pass(25);
    expect(scene.phone(PATIENT).lastCall!.words).toMatch(/Pour répondre.*To answer, press 1/);
    expect(await patient(talk)).toEqual(['in', null]);
    expect((await post(talk, 'patient-call/end')).status).toBe(200);
    await scene.pass(10);
    expect(scene.phone(PATIENT).lastCall!.state).toBe('ended');
    expect(await patient(talk)).toEqual(['out', 'removed']);
    await end(talk);
    expect((await post(talk, 'patient-call', { telephone: KEYED })).body.code).toBe(
      'SESSION_ENDED',
    );
  });

  it('is for the professional alone to ask for, and for conversations by telephone', async () => {
    const talk = await talking();
    const stranger = await scene.app.world.member(talk.hunt.network.id);
    const path = `/sessions/${talk.sessionId}/patient-call`;
    const body = { telephone: '06 39 98 00 01' };
    const asked = await scene.app.request('post', path, stranger.cookie).send(body);
    expect(asked.body.code).toBe('SESSION_UNKNOWN');
    await end(talk);
    const hunt = await HuntScene.set(scene.app, [{}]);
    const { id } = await hunt.create();
    const [offer] = await hunt.offers(id);
    await hunt.accept(offer!.id, hunt.agencies[0]!.operator.cookie);
    const { sessionId } = await hunt.read(id);
    const answer = await scene.app
      .request('post', `/sessions/${sessionId}/patient-call`, hunt.member.cookie)
      .send(body);
    expect([answer.status, answer.body.code]).toEqual([409, 'PATIENT_BY_LINK']);
  });
});
