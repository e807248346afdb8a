import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HuntScene } from '../support/hunt-scene.js';
import { Random } from '../simulator/index.js';
import { TelephoneScene } from '../support/telephone-scene.js';

const NETWORKS = 6;
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
  agencies: string[];
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
        { consoleOpen: false, line },
        { consoleOpen: false, line: second },
      ]);
      stages.push({ hunt, doctor: `+3356191010${at}`, agencies });
    }
  }, 60_000);
  afterAll(() => scene.stop());

  const chance = (share: number) => random.next() < share;
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random.next() * values.length)]!;

  /** How the people of one request behave. */
  function cast({ doctor, agencies }: Stage): void {
    for (const number of agencies) {
      const phone = scene.sim.telephone(number);
      phone.forgetsScripts();
      const kind = pick([
        'takes',
        'takes',
        'takes',
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
    const phone = scene.sim.telephone(doctor);
    phone.forgetsScripts();
    if (chance(0.1)) phone.neverAnswers();
    else phone.answers({ after: 2 }).whenHears(/Pour prendre l’appel|Pour la reprendre/, '1');
    if (chance(0.3))
      phone
        .whenHears(/Pour terminer/, pick(['1', '3', '9']))
        .whenHears(/Si l’interprète ne parle pas/, pick(['1', '2', '3']))
        .whenHears(/numéro de la langue du patient/, pick(['40#', '10#', '0#']));
  }

  /** Something that people do in the middle of it. */
  async function disturb({ hunt, doctor, agencies }: Stage, requestId: string): Promise<void> {
    const deed = pick(['nothing', 'star', 'doctor', 'agency', 'end', 'cancel', 'hang up']);
    const live = (number: string) => {
      const call = scene.sim.telephone(number).lastCall;
      return call?.state === 'talking' ? call : undefined;
    };
    if (deed === 'star')
      live(doctor)
        ?.press('*')
        .catch(() => undefined);
    if (deed === 'doctor') live(doctor)?.drops();
    if (deed === 'hang up') live(doctor)?.hangUp();
    if (deed === 'agency') live(pick(agencies))?.drops();
    const { sessionId } = await hunt.read(requestId);
    if (deed === 'end' && sessionId)
      await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    if (deed === 'cancel')
      await scene.app.request('post', `/requests/${requestId}/cancel`, hunt.member.cookie);
  }

  async function playRound(): Promise<void> {
    const requests = new Map<string, Stage>();
    for (const stage of stages) {
      cast(stage);
      const body = { professionalLine: 'telephone', telephone: stage.doctor };
      requests.set((await stage.hunt.create(body)).id, stage);
    }
    for (let minute = 0; minute < 4; minute += 1) {
      await scene.pass(20 + Math.floor(random.next() * 20));
      for (const [id, stage] of requests) if (chance(0.5)) await disturb(stage, id);
    }
    await scene.pass(30);
    for (const [id, { hunt }] of requests) {
      const { sessionId, state } = await hunt.read(id);
      if (sessionId && state !== 'done')
        await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
      else await scene.app.request('post', `/requests/${id}/cancel`, hunt.member.cookie);
    }
    await scene.pass(120);
  }

  /** Seconds that a professional and somebody else were in one room, by the carrier's own records. */
  function truth(room: string | null): number {
    const doctors = stages.map(({ doctor }) => doctor);
    const spans = scene.sim.conferences
      .filter(({ friendlyName }) => friendlyName === room)
      .flatMap(({ participants }) => participants)
      .map(({ callSid, joinedAt, leftAt }) => ({
        mine: doctors.includes(scene.sim.call(callSid)!.to),
        from: Math.floor(+joinedAt / 1000),
        to: Math.floor(+leftAt! / 1000),
      }));
    let sum = 0;
    for (const mine of spans.filter((span) => span.mine))
      for (const other of spans.filter((span) => !span.mine))
        sum += Math.max(0, Math.min(mine.to, other.to) - Math.max(mine.from, other.from));
    return sum;
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
    expect(await scene.app.db.query(`SELECT id FROM call WHERE state <> 'out'`)).toEqual([]);
    expect(await scene.app.db.query(`SELECT id FROM leg WHERE state <> 'out'`)).toEqual([]);
    return outcomes.map(({ id, room, talk_seconds }) => ({
      id,
      counted: talk_seconds ?? 0,
      talked: truth(room),
    }));
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
    for (let round = 0; round < ROUNDS; round += 1) await playRound();
    scene.sim.faults.clear();
    await scene.pass(180);
    const all = await check();
    expect(all.filter(({ counted, talked }) => counted > talked + INVENTED_SECONDS)).toEqual([]);
    const sum = (of: 'counted' | 'talked') => all.reduce((seconds, one) => seconds + one[of], 0);
    expect(sum('counted')).toBeGreaterThan(sum('talked') * 0.8);
  }, 300_000);
});
