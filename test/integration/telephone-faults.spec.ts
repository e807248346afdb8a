import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Step } from '../../src/platform/carriers/call-step.js';
import { isCallCreation } from '../simulator/index.js';
import { AGENCY, CALLER, OWN, TelephoneScene } from '../support/telephone-scene.js';

const ask: Step = {
  kind: 'ask',
  say: [{ key: 'ask_code' }],
  keys: { most: 1 },
  waitSeconds: 5,
};
const menu: Step = { kind: 'ask', say: [{ key: 'menu' }], keys: { most: 1 }, waitSeconds: 8 };
const bye: Step = { kind: 'hang_up', say: [{ key: 'goodbye' }] };
let rooms = 0;

describe('a call under faults', () => {
  let scene: TelephoneScene;
  beforeAll(async () => {
    scene = await TelephoneScene.start(
      { seed: 3, timeoutScale: 0.05 },
      { LOG_LEVEL: 'silent' },
      { inboundByTest: true },
    );
  });
  afterAll(() => scene.stop());
  afterEach(async () => {
    scene.sim.faults.clear();
    await scene.pass(120);
    for (const number of [AGENCY, CALLER]) scene.phone(number).forgetsScripts();
    scene.script.forget();
  });

  const callsMade = () => scene.sim.calls.filter(({ to }) => to === AGENCY);

  /** A line that answers, keys its way into a room, and a script that leads there. */
  function lineIntoRoom() {
    const room = `salle-${(rooms += 1)}`;
    scene.script.answer = (_, input) => {
      if (input.kind === 'begin' || input.kind === 'again') return { step: ask, dialogue: null };
      if (input.kind === 'left_talk') return { step: menu, dialogue: null };
      if (input.kind === 'nothing') return { step: bye, dialogue: null };
      return {
        step: { kind: 'talk', say: [], room, star: true, limitSeconds: 600 },
        dialogue: null,
      };
    };
    const digits = [/code/, /reprendre/] as const;
    return scene.sim
      .telephone(AGENCY)
      .answers()
      .whenHears(digits[0], '1')
      .whenHears(digits[1], '1');
  }

  it.each([['cut-after'], ['hang-after']] as const)(
    'whose creation is %s is dialled once, and settled by its callback',
    async (kind) => {
      const before = callsMade().length;
      const phone = lineIntoRoom();
      scene.sim.faults.rest(isCallCreation, { kind });
      const id = await scene.plan();
      await scene.pass(30);
      const creation = scene.sim.requests.filter(isCallCreation).at(-1);
      expect(creation!.outcome).toBe(kind === 'cut-after' ? 'cut' : 'hung');
      expect(await scene.state(id)).toBe('in');
      expect(callsMade()).toHaveLength(before + 1);
      phone.lastCall!.hangUp();
      await scene.pass(3);
      expect(scene.spans(id)).toEqual(scene.truth(phone.lastCall!.sid));
    },
    30_000,
  );

  it('whose creation was cut and whose callbacks are all lost is found by the reconciler', async () => {
    scene.phone(AGENCY).neverAnswers();
    scene.sim.faults.rest(isCallCreation, { kind: 'cut-after' }).callbacks({ lost: 1 });
    const id = await scene.plan({ ringSeconds: 60 });
    await scene.pass(2);
    expect(await scene.state(id)).toBe('unknown');
    await scene.pass(30);
    expect(await scene.row(id)).toMatchObject({ state: 'ringing', sid: callsMade().at(-1)!.sid });
    await scene.pass(90);
    expect(scene.script.toldOf(id).at(-1)).toBe('out no_answer');
    const sources = await scene.app.db.query(
      `SELECT DISTINCT source FROM provider_event WHERE call_id = $1`,
      [id],
    );
    expect(sources).toEqual([{ source: 'reconcile' }]);
  });

  it('that was never made is given up once its time has passed', async () => {
    const before = callsMade().length;
    scene.sim.faults.rest(isCallCreation, { kind: 'cut-before' });
    const id = await scene.plan();
    await scene.pass(2);
    expect(await scene.state(id)).toBe('unknown');
    await scene.pass(150);
    expect(scene.script.toldOf(id)).toEqual(['out lost']);
    expect(callsMade()).toHaveLength(before);
  });

  it('whose caller died while asking for it, and that is to be ended, is given up too', async () => {
    const id = await scene.inTransaction(async (tx) => {
      const callId = await scene.calls.plan(tx, {
        ...{ subject: 'test:1', line: AGENCY, ringSeconds: 30, limitSeconds: 3600 },
        dialogue: null,
      });
      await tx.query(`SELECT graphile_worker.remove_job($1)`, [`telephone.dial:${callId}`]);
      await tx.query(`UPDATE call SET sent_at = created_at WHERE id = $1`, [callId]);
      await scene.calls.end(tx, callId);
      return callId;
    });
    await scene.pass(210);
    expect(scene.script.toldOf(id)).toEqual(['out lost']);
    expect(await scene.state(id)).toBe('out');
  });

  it('is not taken for another one of the same minute to the same line', async () => {
    scene.phone(AGENCY).neverAnswers();
    scene.sim.faults
      .rest(isCallCreation, { kind: 'cut-after' }, { times: 2 })
      .callbacks({ lost: 1 });
    const ids = [await scene.plan({ ringSeconds: 60 }), await scene.plan({ ringSeconds: 60 })];
    await scene.pass(40);
    for (const id of ids)
      expect(await scene.row(id)).toMatchObject({ state: 'unknown', sid: null });
  });

  it('is dialled again where Twilio says that it was not processed', async () => {
    const before = callsMade().length;
    lineIntoRoom();
    const fault = { kind: 'status', status: 429, code: 20_429 } as const;
    scene.sim.faults.rest(isCallCreation, fault, { times: 2 });
    const id = await scene.plan();
    await scene.pass(30);
    expect(await scene.row(id)).toMatchObject({ state: 'in', dial_tries: 2 });
    expect(callsMade()).toHaveLength(before + 1);
  });

  it('is in doubt after a 503, whose answer may come after the call was made', async () => {
    lineIntoRoom();
    scene.sim.faults.rest(isCallCreation, { kind: 'status', status: 503, code: 20_500 });
    const id = await scene.plan();
    await scene.pass(1);
    expect(await scene.state(id)).toBe('unknown');
  });

  it.each([
    ['repeated', { repeated: 1 }],
    ['reordered', { reordered: 0.5 }],
    ['delayed', { delayed: 0.5, delayMs: [1_000, 12_000] as const }],
    ['lost in part', { lost: 0.4 }],
    ['all of it at once', { lost: 0.2, repeated: 0.3, reordered: 0.3, delayed: 0.3 }],
    ['lost altogether', { lost: 1 }],
  ])('keeps exact times where callbacks are %s', async (_, rates) => {
    scene.sim.faults.callbacks(rates);
    const phone = lineIntoRoom();
    const ids: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const id = await scene.plan();
      ids.push(id);
      await scene.pass(45);
      await scene.time.runUntil(phone.lastCall!.press('*'));
      await scene.pass(37);
      phone.lastCall!.hangUp();
      await scene.pass(120);
      expect(scene.script.toldOf(id).at(-1)).toBe('out completed');
      expect(scene.spans(id)).toEqual(scene.truth(phone.lastCall!.sid));
    }
    for (const id of ids) {
      const told = scene.script.toldOf(id);
      expect(new Set(told).size + (told.filter((kind) => kind === 'in').length - 1) * 2).toBe(
        told.length,
      );
    }
  });

  it('asks its script once where answers are lost on their way back', async () => {
    const phone = lineIntoRoom();
    let lost = 0;
    scene.sim.faults.answersLost((url) => url.includes('/steps/') && (lost += 1) % 2 === 1);
    const id = await scene.plan();
    await scene.pass(30);
    expect(lost).toBeGreaterThanOrEqual(4);
    expect(scene.script.inputs.map(({ input }) => input.kind)).toEqual(['begin', 'keys']);
    phone.lastCall!.hangUp();
    await scene.pass(5);
    expect(scene.spans(id)).toEqual(scene.truth(phone.lastCall!.sid));
  });

  it('is out of its talk since it first asked what is next, though nobody could answer then', async () => {
    const phone = lineIntoRoom();
    const id = await scene.plan();
    await scene.pass(30);
    expect(await scene.state(id)).toBe('in');
    scene.sim.faults.callbackWhen(({ name }) => ({ lost: name === 'participant-leave' }));
    const { answer } = scene.script;
    let failures = 3;
    scene.script.answer = (...given) => {
      if ((failures -= 1) >= 0) throw new Error('the database is away');
      return answer(...given);
    };
    await scene.time.runUntil(phone.lastCall!.press('*'));
    await scene.pass(60);
    scene.sim.faults.clear();
    phone.lastCall!.hangUp();
    await scene.pass(40);
    const truth = scene.truth(phone.lastCall!.sid);
    expect(truth).toHaveLength(2);
    expect(scene.spans(id)).toEqual(truth);
  });

  it('hears an apology for our faults and is asked again', async () => {
    let faults = 2;
    scene.script.answer = (_, input) => {
      if (input.kind !== 'begin' && faults-- > 0) throw new Error('no table in the world');
      return { step: input.kind === 'keys' ? bye : ask, dialogue: null };
    };
    const phone = scene.phone(CALLER).whenHears(/code/, '1');
    const call = phone.dials(OWN);
    await scene.pass(60);
    const heard = call.heard.map(({ text }) => text);
    expect(heard.filter((text) => /difficulté technique/.test(text))).toHaveLength(2);
    expect(heard.at(-1)).toMatch(/Au revoir/);
    expect(scene.script.inputs.map(({ input }) => input.kind)).toContain('again');
  });
});
