import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { TelephonyView } from '../../src/features/networks/telephony/telephony.view.js';
import { isCallCreation } from '../simulator/index.js';
import { HuntScene } from '../support/hunt-scene.js';
import { AGENCY, CALLER, OWN, TelephoneScene } from '../support/telephone-scene.js';
import { TestApp } from '../support/test-app.js';

const DOCTOR = '+33561910001';
const LINE = '+33353010001';
const NUMBERS = [DOCTOR, LINE, CALLER, AGENCY, OWN];
const byTelephone = { professionalLine: 'telephone', telephone: '05 61 91 00 01' };

let scene: TelephoneScene;
beforeAll(async () => {
  scene = await TelephoneScene.start({}, { TWILIO_CALLS_AT_ONCE: '20' });
});
afterAll(() => scene.stop());
afterEach(async () => {
  scene.sim.faults.clear();
  for (const number of NUMBERS) scene.phone(number).forgetsScripts();
  // Whatever lives rings out or is found out, and a quarter of an hour makes errors old.
  await scene.pass(150);
  await scene.time.advance(15 * 60_000);
});

const adminOf = async (network: { id: string }) =>
  (await scene.app.world.account('admin', { networkIds: [network.id] })).cookie;

async function watch(network: { id: string }): Promise<TelephonyView> {
  const path = `/admin/networks/${network.id}/telephony`;
  const answer = await scene.app.request('get', path, await adminOf(network));
  expect(answer.status).toBe(200);
  for (const number of NUMBERS) expect(JSON.stringify(answer.body)).not.toContain(number.slice(3));
  return answer.body as TelephonyView;
}
const setHunt = () => HuntScene.set(scene.app, [{ consoleOpen: false, line: LINE }]);
const hasPassed = (at: string | null) => scene.clock.now().getTime() - Date.parse(at!);

describe('the telephone, watched by an admin', () => {
  it('works, as far as anyone knows, before anything was asked of it', async () => {
    expect(await watch(await scene.app.world.network())).toEqual({
      carrier: {
        ...{ troubles: [], reachedAt: null, failedAt: null, failureCode: null, heardAt: null },
        ...{ startedLastMinute: 0, callsPerSecond: 100, alive: 0, callsAtOnce: 20 },
        ...{ waiting: 0, waitingSince: null, unknown: 0, eventsLeft: 0 },
      },
      ...{ calls: [], errors: [], now: scene.clock.now().toISOString() },
    });
  });

  it('shows whom the calls of the network’s requests reach, and nothing of another’s', async () => {
    scene.sim
      .telephone(LINE)
      .answers({ after: 2 })
      .whenHears(/tapez 1/, '1');
    scene.phone(DOCTOR).answers({ after: 20 });
    const hunt = await setHunt();
    const elsewhere = await scene.app.world.network({ telephone: '+33561910077' });
    const { id } = await hunt.create(byTelephone);
    await scene.pass(1);
    expect((await watch(hunt.network)).calls).toEqual([
      { kind: 'agency', state: 'ringing', count: 1 },
    ]);
    await scene.pass(20);
    const view = await watch(hunt.network);
    expect(view.calls).toEqual([
      { kind: 'agency', state: 'in', count: 1 },
      { kind: 'professional', state: 'ringing', count: 1 },
    ]);
    expect(view.carrier).toMatchObject({
      troubles: [],
      alive: 2,
      startedLastMinute: 2,
      waiting: 0,
    });
    expect(hasPassed(view.carrier!.reachedAt)).toBeLessThan(20_000);
    expect(hasPassed(view.carrier!.heardAt)).toBeLessThan(20_000);

    const other = await watch(elsewhere);
    expect([other.calls, other.errors, other.carrier!.alive]).toEqual([[], [], 2]);
    await scene.app.request('post', `/requests/${id}/cancel`, hunt.member.cookie);
  });

  it('shows a call that came in to the network whose number was dialled', async () => {
    const dialled = await scene.app.world.network({ telephone: OWN });
    const elsewhere = await scene.app.world.network({ telephone: '+33561910077' });
    scene.script.answer = () => ({
      step: { kind: 'wait', say: [], seconds: 20, keys: false },
      dialogue: null,
    });
    const call = scene.phone(CALLER).dials(OWN);
    await scene.pass(3);
    expect((await watch(dialled)).calls).toEqual([
      { kind: 'inbound', state: 'answered', count: 1 },
    ]);
    expect((await watch(elsewhere)).calls).toEqual([]);
    call.hangUp();
    await scene.pass(2);
    expect((await watch(dialled)).calls).toEqual([]);
  });

  it('says that the carrier refuses us, and with which code calls ended', async () => {
    const fault = { kind: 'status', status: 401, code: 20_003 } as const;
    scene.sim.faults.rest(isCallCreation, fault, { times: 1 });
    const hunt = await setHunt();
    await hunt.create(byTelephone);
    await scene.pass(2);
    const { carrier, errors } = await watch(hunt.network);
    expect(carrier).toMatchObject({ troubles: ['refused'], failureCode: 20_003 });
    expect(hasPassed(carrier!.failedAt)).toBeLessThan(5_000);
    expect(errors).toEqual([{ code: 20_003, count: 1, lastAt: expect.any(String) }]);
    const elsewhere = await scene.app.world.network();
    expect((await watch(elsewhere)).errors).toEqual([]);
    // The next request that is answered says that it is over.
    scene.phone(AGENCY).isBusy();
    await scene.plan();
    await scene.pass(2);
    expect((await watch(hunt.network)).carrier!.troubles).toEqual([]);
  });

  it('says that calls are too fast, and how many wait', async () => {
    const fault = { kind: 'status', status: 429, code: 20_429 } as const;
    scene.sim.faults.rest(isCallCreation, fault, { rate: 1 });
    await scene.plan();
    await scene.pass(30);
    const { carrier } = await watch(await scene.app.world.network());
    expect(carrier).toMatchObject({ failureCode: 20_429, waiting: 1, alive: 0 });
    expect(carrier!.troubles).toEqual(['put_off', 'calls_wait']);
    expect(hasPassed(carrier!.waitingSince)).toBe(30_000);
  });

  it('counts the calls that nobody knows the fate of', async () => {
    scene.sim.faults.rest(isCallCreation, { kind: 'cut-before' });
    const hunt = await setHunt();
    await hunt.create(byTelephone);
    await scene.pass(2);
    const { carrier, calls } = await watch(hunt.network);
    expect(carrier).toMatchObject({ unknown: 1, failureCode: 0 });
    expect(carrier!.troubles).toEqual(['no_answer', 'unknown_calls']);
    expect(calls).toEqual([{ kind: 'agency', state: 'unknown', count: 1 }]);
  });

  it('says that the carrier takes calls and tells nothing of them', async () => {
    scene.sim.faults.callbacks({ lost: 1 });
    scene.phone(AGENCY).neverAnswers();
    await scene.plan({ ringSeconds: 60 });
    await scene.pass(35, { reconcile: false });
    const { carrier } = await watch(await scene.app.world.network());
    expect(carrier!.troubles).toEqual(['silent']);
  });

  it('counts what was said and not interpreted', async () => {
    const id = await scene.plan();
    const minutesAgo = new Date(scene.clock.now().getTime() - 120_000);
    await scene.app.db.query(
      `INSERT INTO provider_event (resource_sid, event, sequence, call_id, call_sid, at, body, source, received_at)
       VALUES ('CAleft', 'ringing', 1, $1, 'CAleft', $2, '{}', 'webhook', $2),
              ('CAforeign', 'ringing', 1, NULL, 'CAforeign', $2, '{}', 'webhook', $2)`,
      [id, minutesAgo],
    );
    const { carrier } = await watch(await scene.app.world.network());
    expect(carrier).toMatchObject({ eventsLeft: 1, troubles: ['events_left'] });
  });

  it('is nobody’s business but this network’s admins’', async () => {
    const [network, elsewhere] = [await scene.app.world.network(), await scene.app.world.network()];
    const member = await scene.app.world.member(network.id);
    const ask = async (cookie: string) => {
      const path = `/admin/networks/${network.id}/telephony`;
      const { status, body } = await scene.app.request('get', path, cookie);
      return [status, body.code];
    };
    expect(await ask(await adminOf(elsewhere))).toEqual([404, 'NETWORK_UNKNOWN']);
    expect(await ask(member.cookie)).toEqual([403, 'FORBIDDEN']);
  });
});

describe('a service without a telephone', () => {
  it('says so', async () => {
    const app = await TestApp.start({ jobs: false });
    try {
      const network = await app.world.network();
      const { cookie } = await app.world.account('admin', { networkIds: [network.id] });
      const path = `/admin/networks/${network.id}/telephony`;
      const { body } = await app.request('get', path, cookie);
      expect(body).toEqual({ carrier: null, calls: [], errors: [], now: expect.any(String) });
    } finally {
      await app.stop();
    }
  });
});
