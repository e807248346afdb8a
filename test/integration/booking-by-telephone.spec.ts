import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { LiveCall } from '../simulator/telephone/live-call.js';
import { BookingDesk } from '../support/booking-desk.js';
import { codeOf, giveCode } from '../support/sign-in.js';
import { OWN, TelephoneScene } from '../support/telephone-scene.js';

/** A mobile and a fixed line of the member. */
const MOBILE = '+33639980112';
const SURGERY = '+33561910001';
const FIRST = '+33353010001';
const SECOND = '+33353010002';
const PIN = '2580';
const LINES = [MOBILE, SURGERY, FIRST, SECOND];
const DAY = /Quel jour voulez-vous/;
const HOUR = /à quelle heure/;
const LENGTH = /Pour un quart d’heure/;
const CHECK = /Pour confirmer, tapez 1/;

interface Booked {
  id: string;
  state: string;
  booking_number: string;
  starts_at: Date;
}

let serial = 0;
/** No two codes of this file share their first three digits. */
const freshCode = () => codeOf(`${String(300 + ++serial)}0815`);

/** The tests' clock begins on Monday 23 November 2026, 10 h in Paris. */
describe('a booking that is keyed on the telephone', () => {
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

  /** Two agencies that may ring for long, and a member with a code, a PIN and two lines. */
  const setDesk = async () => {
    const usual = { consoleOpen: false, strategy: 'one_at_a_time', ringSeconds: 300 } as const;
    const desk = await BookingDesk.set(scene.app, [
      { ...usual, line: FIRST },
      { ...usual, line: SECOND },
    ]);
    const code = freshCode();
    await giveCode(scene.app, { id: desk.member.id, networkId: desk.scene.network.id }, code);
    const { cookie } = desk.member;
    for (const telephone of [MOBILE, SURGERY])
      await scene.app.request('post', '/me/telephone/numbers', cookie).send({ telephone });
    await scene.app.request('put', '/me/telephone/pin', cookie).send({ pin: PIN });
    return { desk, code };
  };
  const agenciesAre = (key: string | null) => {
    for (const number of [FIRST, SECOND])
      if (key === null) scene.phone(number).neverAnswers();
      else
        scene
          .phone(number)
          .answers({ after: 3 })
          .whenHears(/tapez 1/, key);
  };
  /** Dials, identifies and asks for Tigrinya; then the hunt is under way. */
  const ask = async (code: string, { from = MOBILE, gender = '3' } = {}): Promise<LiveCall> => {
    const call = scene.phone(from).dials(OWN);
    await scene.keyIn(
      call,
      ...([
        [/code adhérent/, code],
        [/numéro de la langue/, '54#'],
        [/interprète femme/, gender],
      ] as const),
    );
    await scene.after(call, /Nous cherchons/);
    return call;
  };
  const bookingsOf = (desk: BookingDesk) =>
    scene.app.db.query(`SELECT * FROM booking WHERE member_id = $1 ORDER BY created_at`, [
      desk.member.id,
    ]) as Promise<Booked[]>;
  const bookingOf = async (desk: BookingDesk) => {
    const [booking, ...more] = await bookingsOf(desk);
    expect(more).toEqual([]);
    return booking!;
  };
  const requestOf = async (desk: BookingDesk) => {
    const [request, ...more] = await scene.app.db.query(
      `SELECT id, state, reason FROM request WHERE member_id = $1`,
      [desk.member.id],
    );
    expect(more).toEqual([]);
    return request as { id: string; state: string; reason: string | null };
  };
  /** What the member was told; an SMS that was sent is kept without its number. */
  const messagesOf = ({ id }: Booked) =>
    scene.app.db.query(
      `SELECT channel, state FROM outbox_message
       WHERE topic = $1 AND (channel = 'sms' OR subject LIKE 'Rendez-vous demandé%') ORDER BY channel`,
      [`booking:${id}`],
    );
  const spoken = ({ booking_number: number }: Booked) => number.split('').join(', ');
  const nothingIsKept = async () => {
    const kept = await scene.app.db.query(
      `SELECT id FROM call WHERE line IS NOT NULL OR dialogue IS NOT NULL`,
    );
    expect(kept).toEqual([]);
  };
  const giveUp = async (call: LiveCall) => {
    call.hangUp();
    await scene.pass(5);
  };

  it('takes the place of the wait, is told by SMS, and an agency confirms it', async () => {
    agenciesAre(null);
    const { desk, code } = await setDesk();
    const sent = scene.sim.messages.length;
    const call = await ask(code, { gender: '1' });
    await scene.press(call, '3');
    await scene.keyIn(call, [DAY, '2411'], [HOUR, '1430'], [LENGTH, '1'], [CHECK, '1']);
    await scene.pass(40);
    expect(call.state).toBe('ended');
    expect(call.words).toContain(
      'mardi 24 novembre à 14 heures 30, un quart d’heure, en tigrigna. Avec une interprète femme.',
    );
    const booking = await bookingOf(desk);
    const request = await requestOf(desk);
    expect(booking).toMatchObject({
      ...{ state: 'asked', starts_at: new Date('2026-11-24T13:30:00Z'), minutes: 15, slots: 1 },
      ...{ language: 'tir', dialect: null, gender: 'woman', patient_place: 'room', note: null },
      ...{ professional_line: 'telephone', subject: 'consultation', if_nobody: 'hunt' },
      follows_request_id: request.id,
    });
    expect(call.words).toContain(`Votre numéro de réservation est le ${spoken(booking)}.`);
    expect(call.words).toContain(`Je répète : ${spoken(booking)}.`);
    expect(call.words).toContain('Vous recevez un SMS et un courriel.');
    expect(request).toMatchObject({ state: 'cancelled', reason: 'booked_instead' });
    expect(await desk.entries(request.id)).toMatchObject([
      { kind: 'unmet', outcome: 'cancelled', reason: 'booked_instead' },
    ]);
    expect(scene.phone(FIRST).lastCall!.state).toBe('ended');
    expect(await messagesOf(booking)).toMatchObject([{ channel: 'mail' }, { channel: 'sms' }]);
    const sms = scene.sim.messages.slice(sent);
    expect(sms).toMatchObject([{ to: MOBILE, from: OWN }]);
    const number = booking.booking_number;
    expect(sms[0]!.body).toContain(`RDV ${number.slice(0, 3)} ${number.slice(3)}`);
    expect(await desk.read(booking.id)).toMatchObject({ telephone: MOBILE });
    await desk.confirm(0, { talk: 'telephone', line: '06 39 98 00 12' });
    expect(await desk.read(booking.id)).toMatchObject({ state: 'confirmed' });
    await nothingIsKept();
  });

  it('is offered where nobody was found; a fixed line is told by mail', async () => {
    agenciesAre('9');
    const { desk, code } = await setDesk();
    const sent = scene.sim.messages.length;
    const call = await ask(code, { from: SURGERY });
    await scene.keyIn(call, [/Pour prendre rendez-vous, tapez 3. Pour abandonner/, '3']);
    await scene.keyIn(call, [DAY, '#'], [HOUR, '0900'], [LENGTH, '4'], [CHECK, '1']);
    await scene.pass(40);
    expect(call.state).toBe('ended');
    expect(call.words).toContain('mardi 24 novembre à 9 heures, une heure, en tigrigna.');
    expect(call.words).toContain('Il n’y a pas de SMS pour une ligne fixe.');
    const booking = await bookingOf(desk);
    const request = await requestOf(desk);
    expect(request.state).toBe('unmet');
    expect(await desk.entries(request.id)).toHaveLength(1);
    expect(booking).toMatchObject({
      ...{ state: 'asked', starts_at: new Date('2026-11-24T08:00:00Z'), minutes: 60 },
      follows_request_id: request.id,
    });
    expect(await messagesOf(booking)).toMatchObject([{ channel: 'mail' }]);
    expect(scene.sim.messages).toHaveLength(sent);
    await desk.confirm();
    expect(await desk.read(booking.id)).toMatchObject({ state: 'confirmed', telephone: SURGERY });
  });

  it('says what is wrong with a day, an hour or a key, and goes on', async () => {
    agenciesAre(null);
    const { desk, code } = await setDesk();
    await scene.app.db.query(`UPDATE network SET booking_most_minutes = 45 WHERE id = $1`, [
      desk.scene.network.id,
    ]);
    const call = await ask(code);
    await scene.press(call, '3');
    await scene.keyIn(call, [DAY, '3102'], [/Cette date n’existe pas/, '2211']);
    await scene.after(call, /Cette date est passée/);
    await scene.keyIn(call, [DAY, '2311'], [HOUR, '0900']);
    await scene.keyIn(
      call,
      [/Cette heure est passée/, '2510'],
      [/Cette heure n’existe pas/, '1410'],
    );
    await scene.keyIn(call, [LENGTH, '7'], [/pas de fonction/, '4']);
    await scene.keyIn(call, [/trois quarts d’heure\./, '3'], [CHECK, '2']);
    // All over again, and beyond the horizon.
    await scene.keyIn(
      call,
      [DAY, '2202'],
      [/jusqu’au dimanche 21 février/, '2311'],
      [HOUR, '1030'],
    );
    await scene.after(
      call,
      /C’est trop tôt. Le premier rendez-vous possible est lundi 23 novembre à 11/,
    );
    await scene.keyIn(call, [HOUR, '1500'], [LENGTH, '2'], [CHECK, '1']);
    await scene.after(call, /Votre numéro de réservation/);
    await scene.pass(40);
    expect(await bookingOf(desk)).toMatchObject({
      ...{ starts_at: new Date('2026-11-23T14:00:00Z'), minutes: 30 },
    });
  });

  it('goes back to the wait with a star, or after three vain tries', async () => {
    agenciesAre(null);
    const { desk, code } = await setDesk();
    const call = await ask(code);
    await scene.press(call, '3');
    await scene.keyIn(call, [DAY, '2411'], [HOUR, '*']);
    await scene.after(call, /Nous appelons la première agence/);
    await scene.press(call, '3');
    await scene.keyIn(call, [DAY, '1'], [/quatre chiffres\./, '2'], [/quatre chiffres\./, '3']);
    await scene.after(call, /Le rendez-vous n’est pas pris/);
    await scene.after(call, /Nous appelons la première agence/);
    expect(await requestOf(desk)).toMatchObject({ state: 'hunting' });
    await scene.press(call, '1');
    await scene.pass(10);
    expect(await requestOf(desk)).toMatchObject({
      ...{ state: 'cancelled', reason: 'cancelled_by_member' },
    });
    expect(await bookingsOf(desk)).toEqual([]);
  });

  it('asks which hour is meant where the clocks change', async () => {
    agenciesAre(null);
    const { desk, code } = await setDesk();
    await scene.app.db.query(`UPDATE network SET booking_horizon_days = 366 WHERE id = $1`, [
      desk.scene.network.id,
    ]);
    const spring = await ask(code);
    await scene.press(spring, '3');
    await scene.keyIn(spring, [DAY, '2803'], [HOUR, '0230']);
    await scene.keyIn(spring, [/cette heure n’existe pas. Pour 3 heures 30, tapez 1/, '1']);
    await scene.keyIn(spring, [LENGTH, '1'], [CHECK, '1']);
    await scene.pass(40);
    expect(spring.words).toContain('dimanche 28 mars à 3 heures 30, un quart d’heure');
    const autumn = await ask(code);
    await scene.press(autumn, '3');
    await scene.keyIn(autumn, [DAY, '3110'], [HOUR, '0230']);
    await scene.keyIn(autumn, [/2 heures 30 vient deux fois/, '2']);
    await scene.keyIn(autumn, [LENGTH, '1'], [CHECK, '1']);
    await scene.pass(40);
    expect(autumn.words).toContain('La seconde fois, à l’heure d’hiver.');
    expect((await bookingsOf(desk)).map(({ starts_at }) => starts_at)).toEqual([
      new Date('2027-03-28T01:30:00Z'),
      new Date('2027-10-31T01:30:00Z'),
    ]);
  });

  it('warns of another booking at that hour', async () => {
    agenciesAre(null);
    const { desk, code } = await setDesk();
    await desk.book({ date: '2026-12-01', time: '14:00', minutes: 30 });
    const call = await ask(code);
    await scene.press(call, '3');
    await scene.keyIn(call, [DAY, '0112'], [HOUR, '1415'], [LENGTH, '1'], [CHECK, '1']);
    await scene.after(call, /déjà un rendez-vous mardi 1er décembre à 14 heures\. Pour réserver/);
    expect(await bookingsOf(desk)).toHaveLength(1);
    expect(await requestOf(desk)).toMatchObject({ state: 'hunting' });
    await scene.press(call, '1');
    await scene.pass(40);
    expect((await bookingsOf(desk)).map(({ state }) => state)).toEqual(['asked', 'asked']);
    expect(await requestOf(desk)).toMatchObject({ state: 'cancelled' });
  });

  it('makes way for an interpreter who is found meanwhile', async () => {
    scene
      .phone(FIRST)
      .answers({ after: 25 })
      .whenHears(/tapez 1/, '1');
    scene.phone(SECOND).neverAnswers();
    const { desk, code } = await setDesk();
    const call = await ask(code);
    await scene.press(call, '3');
    await scene.keyIn(call, [DAY, '2411'], [HOUR, '1430']);
    await scene.pass(60);
    expect(await requestOf(desk)).toMatchObject({ state: 'talking' });
    expect(await bookingsOf(desk)).toEqual([]);
    const [session] = await scene.app.db.query(
      `SELECT s.id FROM session s JOIN request r ON r.id = s.request_id WHERE r.member_id = $1`,
      [desk.member.id],
    );
    await scene.app.request('post', `/sessions/${session.id}/end`, desk.member.cookie);
    await scene.pass(5);
    expect(await desk.entries((await requestOf(desk)).id)).toHaveLength(1);
    await nothingIsKept();
  });

  it('goes on where the hunt ends meanwhile', async () => {
    for (const number of [FIRST, SECOND])
      scene
        .phone(number)
        .answers({ after: 5 })
        .whenHears(/tapez 1/, '9');
    const { desk, code } = await setDesk();
    const call = await ask(code);
    await scene.press(call, '3');
    await scene.after(call, DAY);
    await scene.pass(25);
    expect(await requestOf(desk)).toMatchObject({ state: 'unmet' });
    await scene.keyIn(call, [DAY, '2411'], [HOUR, '1430'], [LENGTH, '1'], [CHECK, '1']);
    await scene.after(call, /Votre numéro de réservation/);
    await giveUp(call);
    expect(await bookingOf(desk)).toMatchObject({ state: 'asked' });
    expect(await requestOf(desk)).toMatchObject({ state: 'unmet' });
  });

  it('asks where to call a caller whose number is withheld, and keeps nothing of who hangs up', async () => {
    agenciesAre(null);
    const { desk, code } = await setDesk();
    const begin = async () => {
      const call = scene.phone(SURGERY).dials(OWN, { anonymous: true });
      await scene.keyIn(call, [/code adhérent/, code], [/code secret/, PIN]);
      await scene.keyIn(call, [/numéro de la langue/, '54#'], [/interprète femme/, '3']);
      await scene.after(call, /Nous cherchons/);
      await scene.press(call, '3');
      return call;
    };
    const call = await begin();
    await scene.keyIn(
      call,
      [/dix chiffres du numéro/, '0899000000'],
      [/ne peut pas être appelé\.$/, ''],
    );
    await scene.keyIn(call, [/dix chiffres du numéro/, '0639980112']);
    await scene.keyIn(call, [DAY, '2411'], [HOUR, '1430'], [LENGTH, '1'], [CHECK, '1']);
    await scene.pass(40);
    expect(call.words).toContain('Nous vous appellerons au 0, 6, 3, 9, 9, 8, 0, 1, 1, 2.');
    expect(call.words).toContain('Vous recevez un SMS');
    expect(await desk.read((await bookingOf(desk)).id)).toMatchObject({ telephone: MOBILE });
    const other = await begin();
    await scene.keyIn(other, [/dix chiffres du numéro/, '0561910001']);
    await scene.after(other, DAY);
    await giveUp(other);
    expect(await bookingsOf(desk)).toHaveLength(1);
    await nothingIsKept();
  });

  it('takes over what was asked for on a page, dialect and gender', async () => {
    agenciesAre(null);
    const { desk, code } = await setDesk();
    await desk.scene.create({
      ...{ language: 'pus', dialect: 'kandahar', gender: 'woman' },
      ...{ professionalLine: 'telephone', telephone: '05 61 91 00 01' },
    });
    const call = scene.phone(MOBILE).dials(OWN);
    await scene.keyIn(call, [/code adhérent/, code], [/tapez 3/, '3']);
    await scene.keyIn(call, [DAY, '2411'], [HOUR, '1430'], [LENGTH, '3'], [CHECK, '1']);
    await scene.pass(40);
    expect(call.words).toContain('en pachto, pachto du Sud (Kandahar). Avec une interprète femme.');
    const booking = await bookingOf(desk);
    expect(booking).toMatchObject({ language: 'pus', dialect: 'kandahar', gender: 'woman' });
    expect(await desk.read(booking.id)).toMatchObject({ telephone: MOBILE });
    expect(await requestOf(desk)).toMatchObject({ state: 'cancelled', reason: 'booked_instead' });
  });

  it('stands though no agency can be asked: the hunt begins at the hour', async () => {
    agenciesAre(null);
    const { desk, code } = await setDesk();
    await scene.app.db.query(`UPDATE contract SET takes_bookings = false WHERE network_id = $1`, [
      desk.scene.network.id,
    ]);
    const call = await ask(code);
    await scene.press(call, '3');
    await scene.keyIn(call, [DAY, '2411'], [HOUR, '1430'], [LENGTH, '1'], [CHECK, '1']);
    await scene.pass(40);
    expect(call.words).toContain('nous chercherons un interprète à l’heure dite');
    expect(await bookingOf(desk)).toMatchObject({ state: 'awaiting', reason: 'nobody_left' });
  });

  it('needs a language that is known', async () => {
    agenciesAre(null);
    const { desk, code } = await setDesk();
    const call = scene.phone(MOBILE).dials(OWN);
    await scene.keyIn(call, [/code adhérent/, code], [/numéro de la langue/, '0#']);
    await scene.after(call, /Un opérateur va vous aider/);
    await scene.press(call, '3');
    await scene.after(call, /dans une langue que l’on connaît/);
    await scene.after(call, /Nous appelons la première agence|Nous cherchons toujours/);
    await giveUp(call);
    expect(await bookingsOf(desk)).toEqual([]);
  });

  it('is keyed in English too', async () => {
    agenciesAre(null);
    const { desk, code } = await setDesk();
    const call = scene.phone(MOBILE).dials(OWN);
    await scene.keyIn(call, [/For English/, '*'], [/personal code/, code]);
    await scene.keyIn(call, [/number of the language/, '54#'], [/woman interpreter/, '2']);
    await scene.after(call, /looking for an interpreter/);
    await scene.press(call, '3');
    await scene.keyIn(call, [/On which day/, '2411'], [/at what time/, '1430']);
    await scene.keyIn(call, [/quarter of an hour, press 1/, '2'], [/To confirm, press 1/, '1']);
    await scene.pass(40);
    expect(call.words).toContain(
      'Tuesday 24 November at 2:30 p.m., half an hour, for Tigrinya. With a man interpreter.',
    );
    expect(await bookingOf(desk)).toMatchObject({ gender: 'man', minutes: 30 });
    const [line] = await scene.app.db.query(
      `SELECT telephone, locale FROM booking_line WHERE booking_id = $1`,
      [(await bookingOf(desk)).id],
    );
    expect(line).toEqual({ telephone: MOBILE, locale: 'en' });
  });
});
