import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '../simulator/index.js';
import type { LiveCall } from '../simulator/telephone/live-call.js';
import { HuntScene } from '../support/hunt-scene.js';
import { codeOf, giveCode } from '../support/sign-in.js';
import { OWN, TelephoneScene } from '../support/telephone-scene.js';

const NETWORKS = 7;
const PIN = '2580';
const ROUNDS = Number(process.env['RANDOM_ROUNDS'] ?? 3);
/** What is lost is made up for by what the carrier still tells: seconds may be missed, but none invented. */
const INVENTED_SECONDS = 3;

interface Outcome {
  id: string;
  state: string;
  entries: number;
  talk_seconds: number | null;
  room: string | null;
}

/** A network of its own per member, so that hunts don't meet on a line. */
interface Stage {
  hunt: HuntScene;
  doctor: string;
  patient: string;
  agencies: string[];
  /** The member's personal code. */
  code: string;
  /** The calls that the member has made. */
  dialled: LiveCall[];
}

describe('requests by telephone, whatever people and callbacks do', () => {
  let scene: TelephoneScene;
  const stages: Stage[] = [];
  const seed = Number(process.env['RANDOM_SEED'] ?? Date.now() % 1_000_000);
  const random = new Random(seed, 'people');

  beforeAll(async () => {
    scene = await TelephoneScene.start({ seed });
    for (let at = 0; at < NETWORKS; at += 1) {
      const agencies = [`+3335301010${at}`, `+3335301020${at}`];
      const [line, second] = agencies as [string, string];
      const hunt = await HuntScene.set(scene.app, [
        // Where one books, the hunt may last until the booking stands.
        { consoleOpen: false, line, ringSeconds: at === NETWORKS - 1 ? 200 : 30 },
        { consoleOpen: false, line: second },
      ]);
      const code = codeOf(`90${at}0815`);
      await giveCode(scene.app, { id: hunt.member.id, networkId: hunt.network.id }, code);
      const { cookie } = hunt.member;
      await scene.app.request('put', '/me/telephone/pin', cookie).send({ pin: PIN });
      const [doctor, patient] = [`+3356191010${at}`, `+3363998010${at}`];
      stages.push({ hunt, doctor, patient, agencies, code, dialled: [] });
    }
  }, 60_000);
  afterAll(() => scene.stop());

  const chance = (share: number) => random.next() < share;
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random.next() * values.length)]!;

  /** How the people of one request behave. */
  function cast(stage: Stage): void {
    const { doctor, patient, agencies, code } = stage;
    const books = likesBookings(stage);
    for (const number of agencies) {
      const phone = scene.phone(number);
      phone.forgetsScripts();
      const kind = pick([
        ...(books ? [] : ['takes', 'takes', 'takes']),
        'refuses',
        'busy',
        'voicemail',
        'rings',
        'silent',
      ]);
      if (kind === 'busy') phone.isBusy();
      else if (kind === 'rings') phone.neverAnswers();
      else if (kind === 'voicemail')
        phone.hasVoicemail({ after: 3, greeting: 'Laissez un message.' });
      else {
        phone.answers({ after: 1 + Math.floor(random.next() * 15) });
        if (kind !== 'silent') phone.whenHears(/tapez 1/, kind === 'takes' ? '1' : '9');
      }
    }
    const phone = scene.phone(doctor);
    phone.forgetsScripts();
    if (chance(0.1)) phone.neverAnswers();
    else phone.answers({ after: 2 }).whenHears(/Pour prendre l’appel|Pour la reprendre/, '1');
    if (chance(0.5)) phone.whenHears(/Pour terminer/, pick(['1', '2', '2', '3', '9']));
    // What they key who call in, and who have the patient called.
    phone
      .whenHears(/code adhérent/, code)
      .whenHears(/quatre chiffres de votre code secret/, PIN)
      .whenHears(/Si l’interprète ne parle pas/, pick(['1', '2', '3']))
      .whenHears(/numéro de la langue du patient/, pick(['40#', '10#', '0#']))
      .whenHears(/numéro de la langue, suivi/, pick(['40#', '40#', '4#']));
    if (chance(0.7)) phone.whenHears(/interprète femme/, pick(['1', '2', '3']));
    phone.whenHears(/Personne du genre/, pick(['1', '2']));
    if (books || chance(0.3))
      phone.whenHears(/Pour annuler, tapez 1/, books ? '3' : pick(['1', '2', '2', '3']));
    if (books || chance(0.5))
      phone.whenHears(/Aucun interprète n’est disponible/, books ? '3' : pick(['1', '2', '3']));
    phone
      .whenHears(/Quel jour voulez-vous/, pick(['2411', '2411', '#', books ? '#' : '3102']))
      .whenHears(/à quelle heure/, pick(['1430', '0900', books ? '0900' : '2510']))
      .whenHears(/Pour un quart d’heure/, pick(['1', '2', '4', books ? '4' : '*']))
      .whenHears(/Pour confirmer, tapez 1. Pour corriger/, books ? '1' : pick(['1', '2']))
      .whenHears(/déjà un rendez-vous/, books ? '1' : pick(['1', '2', '*']));
    phone.whenHears(
      /numéro du patient/,
      pick([...Array<string>(4).fill(`0${patient.slice(3)}#`), '15#', '*']),
    );
    phone.whenHears(/Vous avez composé/, pick(['1', '1', '3', '3', '2', '*']));
    const called = scene.phone(patient).forgetsScripts();
    const kind = pick([
      'takes',
      'takes',
      'takes',
      'takes',
      'busy',
      'voicemail',
      'rings',
      'silent',
      'hangs up',
    ]);
    if (kind === 'busy') called.isBusy();
    else if (kind === 'rings') called.neverAnswers();
    else if (kind === 'voicemail') called.hasVoicemail({ after: 3 });
    else called.answers({ after: 1 + Math.floor(random.next() * 8) });
    if (kind === 'takes') called.whenHears(/Pour répondre/, '1');
    if (kind === 'hangs up') called.whenHears(/Pour répondre/, (call) => call.hangUp());
  }

  /** One of them wants no interpreter now, lest chance leave bookings out. */
  const likesBookings = (stage: Stage) => stages.indexOf(stage) === NETWORKS - 1;

  /** Something that people do in the middle of it. */
  async function disturb(stage: Stage): Promise<void> {
    const { hunt, doctor, patient, agencies, dialled } = stage;
    const deeds = ['nothing', 'star', 'star', 'doctor', 'agency', 'end', 'cancel', 'hang up'];
    // Two of the professionals have the patient called whenever they can, lest chance leave them out.
    const likesPatients = stages.indexOf(stage) < 2;
    const any = pick([...deeds, 'dial', 'dial', 'swap', 'patient', 'patient', 'patient goes']);
    const deed = likesPatients && chance(0.8) ? 'patient' : any;
    const talking = (call: LiveCall | undefined) => (call?.state === 'talking' ? call : undefined);
    const live = (number: string) =>
      (number === doctor ? dialled.map(talking).findLast(Boolean) : undefined) ??
      talking(scene.phone(number).lastCall);
    if (deed === 'dial') dialled.push(scene.phone(doctor).dials(OWN));
    if (deed === 'patient goes') live(patient)?.hangUp();
    const requestId = await liveRequest(stage);
    if (!requestId) return;
    if (deed === 'star')
      live(doctor)
        ?.press('*')
        .catch(() => undefined);
    if (deed === 'doctor') live(doctor)?.drops();
    if (deed === 'hang up') live(doctor)?.hangUp();
    if (deed === 'agency') live(pick(agencies))?.drops();
    const { sessionId } = await hunt.read(requestId);
    const ask = (path: string, body: object = {}) =>
      scene.app.request('post', `/sessions/${sessionId}/${path}`, hunt.member.cookie).send(body);
    if (deed === 'swap' && sessionId) await ask('swap', { reason: 'wrong_language' });
    if (deed === 'patient' && sessionId)
      await ask('patient-call', {
        ...{ telephone: `0${patient.slice(3)}`, leavesMessage: chance(0.5) },
      });
    if (deed === 'end' && sessionId)
      await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    if (deed === 'cancel')
      await scene.app.request('post', `/requests/${requestId}/cancel`, hunt.member.cookie);
  }

  async function liveRequest({ hunt }: Stage): Promise<string | undefined> {
    const { body } = await scene.app.request('get', '/requests/live', hunt.member.cookie);
    return (body as { request: { id: string } | null }).request?.id;
  }

  /** Everybody hangs up who called in, and whatever still lives is ended. */
  async function goHome(stage: Stage): Promise<void> {
    const { hunt, dialled } = stage;
    for (const call of dialled) if (call.state !== 'ended') call.hangUp();
    await scene.pass(2);
    const id = await liveRequest(stage);
    if (!id) return;
    const { sessionId } = await hunt.read(id);
    if (sessionId)
      await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    else await scene.app.request('post', `/requests/${id}/cancel`, hunt.member.cookie);
  }

  async function playRound(): Promise<void> {
    // The limits of codes are not what is played here.
    await scene.app.db.query('DELETE FROM rate_limit');
    for (const stage of stages) {
      cast(stage);
      const body = { professionalLine: 'telephone', telephone: stage.doctor };
      if (likesBookings(stage) || chance(0.5))
        stage.dialled.push(scene.phone(stage.doctor).dials(OWN));
      else await stage.hunt.create(body);
    }
    for (let minute = 0; minute < 4; minute += 1) {
      await scene.pass(20 + Math.floor(random.next() * 20));
      for (const stage of stages) if (chance(0.5)) await disturb(stage);
    }
    await scene.pass(30);
    for (const stage of stages) await goHome(stage);
    await scene.pass(120);
    // Who was told of a call-back, or had dialled just before, has made another request meanwhile.
    for (const stage of stages) await goHome(stage);
    await scene.pass(90);
  }

  /** Seconds that a professional and an interpreter were in one room, by the carrier's own records. */
  function truth(room: string | null): number {
    const doctors = stages.map(({ doctor }) => doctor);
    const patients = stages.map(({ patient }) => patient);
    const whose = (callSid: string) => {
      const { from, to } = scene.sim.call(callSid)!;
      const number = to === OWN ? from : to;
      const mine = doctors.includes(number);
      return { mine, interprets: !mine && !patients.includes(number) };
    };
    const spans = scene.sim.conferences
      .filter(({ friendlyName }) => friendlyName === room)
      .flatMap(({ participants }) => participants)
      .map(({ callSid, joinedAt, leftAt }) => ({
        ...whose(callSid),
        from: Math.floor(+joinedAt / 1000),
        to: Math.floor(+leftAt! / 1000),
      }));
    // Second by second: a call that takes over from another overlaps with it.
    const seconds = new Set<number>();
    for (const mine of spans.filter((span) => span.mine))
      for (const other of spans.filter((span) => span.interprets)) {
        const until = Math.min(mine.to, other.to);
        for (let at = Math.max(mine.from, other.from); at < until; at += 1) seconds.add(at);
      }
    return seconds.size;
  }

  /** Every request has one outcome and one entry. @returns what was counted, and what was talked */
  async function check(): Promise<{ id: string; counted: number; talked: number }[]> {
    const outcomes: Outcome[] = await scene.app.db.query(
      `SELECT r.id, r.state, s.room, count(u.id)::int AS entries, max(u.talk_seconds) AS talk_seconds
       FROM request r LEFT JOIN session s ON s.request_id = r.id
       LEFT JOIN usage_entry u ON u.source_id = r.id GROUP BY r.id, s.room`,
    );
    const over = ['done', 'unmet', 'cancelled', 'failed'];
    expect(outcomes.filter(({ state }) => !over.includes(state))).toEqual([]);
    expect(outcomes.filter(({ entries }) => entries !== 1)).toEqual([]);
    expect(await scene.app.db.query(`SELECT * FROM request_line`)).toEqual([]);
    // No voicemail of a patient has recorded a word, but for the message where that was asked for.
    const asked: { sid: string }[] = await scene.app.db.query(
      `SELECT sid FROM call WHERE awaits_beep`,
    );
    const message = /^Bonjour\. Votre professionnel de santé a essayé de vous joindre\./;
    for (const { patient } of stages)
      for (const { sid, recorded } of scene.phone(patient).calls)
        if (asked.some((call) => call.sid === sid)) {
          expect(recorded.length).toBeLessThanOrEqual(1);
          for (const text of recorded) expect(text).toMatch(message);
        } else expect(recorded).toEqual([]);
    expect(await scene.app.db.query(`SELECT id FROM call WHERE state <> 'out'`)).toEqual([]);
    expect(await scene.app.db.query(`SELECT id FROM leg WHERE state <> 'out'`)).toEqual([]);
    await checkBookings();
    return outcomes.map(({ id, room, talk_seconds }) => ({
      id,
      counted: talk_seconds ?? 0,
      talked: truth(room),
    }));
  }

  /** A booking stands exactly where its request ended for it or had found nobody, and no number was said in vain. */
  async function checkBookings(): Promise<void> {
    const bookings: { booking_number: string; state: string; reason: string | null }[] =
      await scene.app.db.query(
        `SELECT b.booking_number, r.state, r.reason FROM booking b JOIN request r ON r.id = b.follows_request_id`,
      );
    for (const { state, reason } of bookings)
      expect(['unmet', 'booked_instead', 'cancelled_by_member']).toContain(
        state === 'unmet' ? state : reason,
      );
    const [{ lonely }] = await scene.app.db.query(
      `SELECT count(*)::int AS lonely FROM request r WHERE reason = 'booked_instead'
       AND (SELECT count(*) FROM booking WHERE follows_request_id = r.id) <> 1`,
    );
    expect(lonely).toBe(0);
    const said = scene.sim.calls
      .flatMap(({ heard }) => heard.map(({ text }) => /Je répète : ([\d, ]+)/.exec(text)?.[1]))
      .filter((number) => number !== undefined)
      .map((number) => number.replaceAll(', ', ''));
    const known = bookings.map(({ booking_number: number }) => number);
    for (const number of said) expect(known).toContain(number);
  }

  /** What was to be played and was not yet: callers who talk on their own call, patients who join, bookings. */
  async function missing(): Promise<string[]> {
    const [played] = (await scene.app.db.query(
      `SELECT EXISTS (SELECT FROM call WHERE direction = 'in' AND in_at IS NOT NULL) AS callers,
              EXISTS (SELECT FROM leg WHERE party = 'patient' AND in_at IS NOT NULL) AS patients,
              (SELECT count(DISTINCT reason) > 1 FROM leg WHERE party = 'patient') AS fates,
              EXISTS (SELECT FROM booking) AS bookings`,
    )) as [Record<string, boolean>];
    return Object.keys(played).filter((what) => !played[what]);
  }

  it(`end once and are counted to the second (seed ${seed})`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) await playRound();
    const all = await check();
    expect(all.filter(({ counted, talked }) => counted !== talked)).toEqual([]);
    // A play in which nobody talks would prove nothing.
    expect(all.reduce((sum, { counted }) => sum + counted, 0)).toBeGreaterThan(60);
  }, 300_000);

  it('and so where callbacks are late, repeated and overtake each other', async () => {
    scene.sim.faults.callbacks({
      delayed: 0.3,
      repeated: 0.2,
      reordered: 0.2,
      delayMs: [500, 4_000],
    });
    for (let round = 0; round < ROUNDS; round += 1) await playRound();
    scene.sim.faults.clear();
    await scene.pass(120);
    const all = await check();
    expect(all.filter(({ counted, talked }) => counted !== talked)).toEqual([]);
  }, 300_000);

  it('and where some are lost or come far too late, as closely as what is left tells', async () => {
    scene.sim.faults.callbacks({ lost: 0.05, delayed: 0.1, reordered: 0.1 });
    // Chance may leave something out for so long: then it goes on.
    const more = async (round: number) => round < 4 * ROUNDS && (await missing()).length > 0;
    for (let round = 0; round < ROUNDS || (await more(round)); round += 1) await playRound();
    scene.sim.faults.clear();
    await scene.pass(180);
    const all = await check();
    expect(all.filter(({ counted, talked }) => counted > talked + INVENTED_SECONDS)).toEqual([]);
    const sum = (of: 'counted' | 'talked') => all.reduce((seconds, one) => seconds + one[of], 0);
    expect(sum('counted')).toBeGreaterThan(sum('talked') * 0.8);
    expect(await missing()).toEqual([]);
  }, 300_000);
});
