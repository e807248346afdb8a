import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HuntScene } from '../support/hunt-scene.js';
import { AGENCY, CALLER, OWN, TelephoneScene } from '../support/telephone-scene.js';

const DOCTOR = '+33561910001';
const FIRST = '+33353010001';
const SECOND = '+33353010002';
/** As a person may have written it into the contract: Twilio's refusal quotes it. */
const WRONG = '03 53 01 00 03';
const PATIENT = '+33639980001';
const PEOPLE = [PATIENT, DOCTOR, FIRST, SECOND, WRONG, CALLER, AGENCY];

/** Finds a French number in a text however it is written: +33…, 0033…, 05 61 …, 05.61…, percent-encoded. */
function numberIn(text: string, number: string): boolean {
  const significant = number.replace(/^\+33|\D/g, '').slice(-9);
  const between = String.raw`(?:[\s.\-_/()\u00a0\u202f]|%20|\\u00a0)*`;
  return new RegExp(significant.split('').join(between)).test(text);
}

describe('the log of a telephone request', () => {
  let scene: TelephoneScene;
  let log = '';
  beforeAll(async () => {
    const write = (line: string) => void (log += line);
    scene = await TelephoneScene.start(
      {},
      { LOG_LEVEL: 'trace' },
      { inboundByTest: true, log: { write } },
    );
  });
  afterAll(() => scene.stop());

  /** A request from the tap to its end, with a drop in between. */
  async function wholeRequest(lines: string[]): Promise<void> {
    for (const number of [FIRST, SECOND]) scene.phone(number).forgetsScripts();
    scene
      .phone(FIRST)
      .answers()
      .whenHears(/tapez 1/, '9');
    scene
      .phone(SECOND)
      .answers()
      .whenHears(/tapez 1/, '1');
    scene
      .phone(DOCTOR)
      .forgetsScripts()
      .answers()
      .whenHears(/Pour prendre l’appel|Pour la reprendre/, '1');
    scene
      .phone(PATIENT)
      .forgetsScripts()
      .answers()
      .whenHears(/Pour répondre/, '1');
    const given = lines.map((line) => ({ consoleOpen: false, line }));
    const hunt = await HuntScene.set(scene.app, given);
    const { id } = await hunt.create({
      professionalLine: 'telephone',
      telephone: '05 61 91 00 01',
    });
    await scene.pass(60);
    const talk = `/sessions/${(await hunt.read(id)).sessionId}`;
    for (const telephone of ['06 39 98 00 01', '06.39.98.00.01 et 15'])
      await scene.app
        .request('post', `${talk}/patient-call`, hunt.member.cookie)
        .send({ telephone });
    await scene.pass(30);
    expect(scene.phone(PATIENT).lastCall!.conference).not.toBeNull();
    scene.phone(DOCTOR).lastCall!.drops();
    await scene.pass(60);
    const { sessionId, state } = await hunt.read(id);
    expect(state).toBe('talking');
    await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    await scene.pass(10);
    expect((await hunt.read(id)).state).toBe('done');
  }

  const foundIn = (text: string) => [...PEOPLE, OWN].filter((number) => numberIn(text, number));

  it('would be seen through by this test, however a number is written', () => {
    for (const written of [
      ...['+33561910001', '0033561910001', '0561910001', '05 61 91 00 01', '05.61.91.00.01'],
      ...['05-61-91-00-01', '%2B33561910001', '05%2061%2091%2000%2001', '05\u00a061\u00a091 00 01'],
      '{"line":"+33561910001"}',
    ])
      expect([written, foundIn(`… ${written} …`)]).toEqual([written, [DOCTOR]]);
    expect(foundIn('05 61 91 00 02')).toEqual([]);
  });

  it('holds no number of anybody where all goes well', async () => {
    await wholeRequest([FIRST, SECOND]);
    // It was captured indeed, down to what only a developer reads.
    expect(log).toContain('"level":20');
    expect(foundIn(log)).toEqual([]);
  });

  it('holds none where Twilio refuses a number, and says that it did', async () => {
    log = '';
    await wholeRequest([FIRST, WRONG, SECOND]);
    expect(log).toContain('Twilio refused it (400, 21211)');
    expect(foundIn(log)).toEqual([]);
  });

  it('holds none of a call that comes in, is answered badly or signed by nobody', async () => {
    log = '';
    scene.script.answer = () => {
      throw new Error('a script of the test fails');
    };
    const call = scene.phone(CALLER).dials(OWN);
    await scene.pass(5);
    call.hangUp();
    await scene.pass(5);
    const forged = { From: CALLER, To: OWN, CallSid: `CA${'0'.repeat(32)}` };
    const answer = await scene.app
      .request('post', `/telephone/twilio/calls?from=${encodeURIComponent(CALLER)}`)
      .type('form')
      .send(forged);
    expect([401, 403]).toContain(answer.status);
    expect(log).toContain('a call heard an apology');
    expect(foundIn(log)).toEqual([]);
  });

  it('holds none where the database refuses the row of a call and quotes it', async () => {
    log = '';
    await scene.app.db.query(
      `ALTER TABLE call ADD CONSTRAINT of_this_test CHECK (line IS DISTINCT FROM '${FIRST}') NOT VALID`,
    );
    const hunt = await HuntScene.set(scene.app, [{ consoleOpen: false, line: FIRST }]);
    await hunt.post({ professionalLine: 'telephone', telephone: '05 61 91 00 01' });
    await scene.pass(5);
    await scene.app.db.query('ALTER TABLE call DROP CONSTRAINT of_this_test');
    expect(log).toContain('of_this_test');
    expect(foundIn(log)).toEqual([]);
  });

  it('holds none where the database refuses the number that a member gave', async () => {
    log = '';
    await scene.app.db.query(
      `ALTER TABLE request_line ADD CONSTRAINT of_this_test CHECK (telephone <> '${DOCTOR}') NOT VALID`,
    );
    const hunt = await HuntScene.set(scene.app, [{ consoleOpen: false, line: FIRST }]);
    await hunt.post({ professionalLine: 'telephone', telephone: '05 61 91 00 01' });
    await scene.pass(5);
    await scene.app.db.query('ALTER TABLE request_line DROP CONSTRAINT of_this_test');
    expect(log).toContain('of_this_test');
    expect(foundIn(log)).toEqual([]);
  });
});
