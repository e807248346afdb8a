import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DueWatch } from '../../src/features/bookings/index.js';
import { addSeconds } from '../../src/kernel/clock.js';
import { localHourOf } from '../../src/features/bookings/rules/local-hour.js';
import { BookingDesk } from '../support/booking-desk.js';
import { TelephoneScene } from '../support/telephone-scene.js';

const DOCTOR = '+33561910001';
const FIRST = '+33353010001';
const SECOND = '+33353010002';
const INTERPRETER = '+33639980012';
const LINES = [DOCTOR, FIRST, SECOND, INTERPRETER];
const TAPS_1 = /tapez 1/;

describe('a booking by telephone, at its hour', () => {
  let scene: TelephoneScene;
  beforeAll(async () => {
    scene = await TelephoneScene.start();
  });
  afterAll(() => scene.stop());
  afterEach(() => {
    expect(scene.sim.complaints).toEqual([]);
    for (const number of LINES) scene.phone(number).forgetsScripts();
  });

  /** A booking in 75 minutes that an interpreter's own telephone is confirmed for; a minute before its hour. */
  async function confirmed(): Promise<{ desk: BookingDesk; id: string; number: string }> {
    const desk = await BookingDesk.set(scene.app, [
      { consoleOpen: false, line: FIRST },
      { consoleOpen: false, line: SECOND },
    ]);
    const hour = new Date(Math.ceil((scene.clock.millis() + 70 * 60_000) / 300_000) * 300_000);
    const booking = await desk.book({
      ...localHourOf(hour, 'Europe/Paris'),
      professionalLine: 'telephone',
      telephone: '05 61 91 00 01',
    });
    await desk.confirm(0, { talk: 'telephone', line: '06 39 98 00 12' });
    await scene.time.advance(addSeconds(hour, -5).getTime() - scene.clock.millis());
    return { desk, id: booking.id, number: booking.bookingNumber };
  }

  /** Virtual seconds, with the watch that runs each of them. */
  async function pass(seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds; passed++) {
      await scene.time.during(scene.app.app.get(DueWatch).runDue());
      await scene.pass(1);
    }
  }

  const requestOf = async (desk: BookingDesk, id: string) =>
    desk.scene.read((await desk.read(id)).requestId!);
  const entry = async (desk: BookingDesk, id: string) => {
    const [one, ...more] = await desk.entries((await desk.read(id)).requestId!);
    expect(more).toEqual([]);
    return one!;
  };

  it('calls the interpreter first, then the professional, and keeps the number said before', async () => {
    scene.phone(INTERPRETER).answers({ after: 3 }).whenHears(TAPS_1, '1');
    scene.phone(DOCTOR).answers({ after: 3 }).whenHears(TAPS_1, '1');
    const { desk, id, number } = await confirmed();
    await pass(4);
    expect(scene.phone(INTERPRETER).lastCall).toBeUndefined();
    await pass(40);
    const [interpreter, doctor] = [
      scene.phone(INTERPRETER).lastCall!,
      scene.phone(DOCTOR).lastCall!,
    ];
    const order = scene.sim.calls.map(({ to }) => to).filter((to) => LINES.includes(to));
    expect(order.slice(-2)).toEqual([INTERPRETER, DOCTOR]);
    expect(interpreter.words).toMatch(/C’est l’heure de votre entretien en tigrigna/);
    expect(doctor.words).toMatch(/C’est l’heure de votre rendez-vous/);
    expect(doctor.words).toContain(number.split('').join(', '));
    const request = await requestOf(desk, id);
    expect(request).toMatchObject({ state: 'talking', mode: 'scheduled' });
    await pass(30);
    await scene.app.request('post', `/sessions/${request.sessionId}/end`, desk.member.cookie);
    await pass(5);
    const done = await entry(desk, id);
    expect(done).toMatchObject({ kind: 'session', mode: 'scheduled', outcome: 'done' });
    expect(done['talk_seconds']).toBeGreaterThan(25);
    const [{ lines }] = await scene.app.db.query(`SELECT count(*)::int AS lines FROM booking_line`);
    expect(lines).toBe(0);
  });

  it('takes a voicemail for no interpreter: the hunt begins at the same minute', async () => {
    // It answers, speaks, and presses nothing.
    scene.phone(INTERPRETER).answers({ after: 2 });
    scene.phone(DOCTOR).answers({ after: 3 }).whenHears(TAPS_1, '1');
    scene.phone(FIRST).answers({ after: 2 }).whenHears(TAPS_1, '1');
    const { desk, id } = await confirmed();
    await pass(60);
    const request = await requestOf(desk, id);
    expect(request.round).toBe(2);
    await pass(30);
    expect(await requestOf(desk, id)).toMatchObject({ state: 'talking' });
    expect(scene.phone(FIRST).lastCall!.words).toMatch(TAPS_1);
    await scene.app.request('post', `/sessions/${request.sessionId}/end`, desk.member.cookie);
    await pass(5);
    expect(await entry(desk, id)).toMatchObject({ kind: 'session', outcome: 'done' });
  });

  it('calls a professional again who does not answer, and gives up after five minutes', async () => {
    scene.phone(INTERPRETER).answers({ after: 3 }).whenHears(TAPS_1, '1');
    scene.phone(DOCTOR).neverAnswers();
    const { desk, id } = await confirmed();
    await pass(100);
    const calls = scene.sim.calls.filter(({ to }) => to === DOCTOR).length;
    expect(calls).toBeGreaterThanOrEqual(2);
    scene.phone(DOCTOR).forgetsScripts();
    await pass(240);
    expect(await requestOf(desk, id)).toMatchObject({
      state: 'failed',
      reason: 'professional_lost',
    });
    expect(await entry(desk, id)).toMatchObject({ kind: 'unmet', reason: 'professional_lost' });
  });

  it('reaches a professional with the second call', async () => {
    scene.phone(INTERPRETER).answers({ after: 3 }).whenHears(TAPS_1, '1');
    scene.phone(DOCTOR).isBusy();
    const { desk, id } = await confirmed();
    await pass(20);
    scene.phone(DOCTOR).forgetsScripts();
    scene.phone(DOCTOR).answers({ after: 3 }).whenHears(TAPS_1, '1');
    await pass(60);
    const request = await requestOf(desk, id);
    expect(request.state).toBe('talking');
    await scene.app.request('post', `/sessions/${request.sessionId}/end`, desk.member.cookie);
    await pass(5);
  });
});
