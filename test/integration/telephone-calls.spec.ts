import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Step } from '../../src/platform/carriers/call-step.js';
import { signRequest } from '../simulator/index.js';
import { AGENCY, type Answer, CALLER, OWN, TelephoneScene } from '../support/telephone-scene.js';

const ask: Step = {
  kind: 'ask',
  say: [{ key: 'ask_code' }],
  keys: { most: 8 },
  waitSeconds: 5,
};
const menu: Step = {
  kind: 'ask',
  say: [{ key: 'menu' }],
  keys: { most: 1 },
  waitSeconds: 8,
};
const talk = (room: string, limitSeconds = 600): Step => ({
  ...{ kind: 'talk', room, star: true, limitSeconds },
  say: [{ key: 'booking_number', params: { number: '730912' } }],
});
const bye: Step = { kind: 'hang_up', say: [{ key: 'goodbye' }] };

/** A key leads to the room that the subject names; the star to the menu, and back. */
const toRoom: Answer = ({ subject }, input) => {
  const room = `salle-${subject}`;
  if (input.kind === 'begin' || input.kind === 'again') return { step: ask, dialogue: 'asked' };
  if (input.kind === 'left_talk')
    return { step: input.why === 'star' ? menu : bye, dialogue: input.why };
  if (input.kind === 'keys' || input.kind === 'advanced')
    return { step: talk(room), dialogue: 'talk' };
  return { step: bye, dialogue: 'silence' };
};

describe('a call', () => {
  let scene: TelephoneScene;
  beforeAll(async () => {
    scene = await TelephoneScene.start({}, {}, { inboundByTest: true });
  });
  afterAll(() => scene.stop());
  afterEach(() => {
    scene.sim.faults.clear();
    for (const number of [AGENCY, CALLER]) scene.phone(number).forgetsScripts();
    scene.script.forget();
  });

  it('is made, asks, takes keys, talks, and is told in the carrier’s times', async () => {
    scene.script.answer = toRoom;
    const phone = scene.phone(AGENCY).answers({ after: 4 }).whenHears(/code/, '12345678');
    const id = await scene.plan({ subject: 'test:a' });
    await scene.pass(60);
    expect(await scene.state(id)).toBe('in');
    expect(phone.lastCall!.heard.map(({ text }) => text)).toContain(
      'Votre numéro de réservation est le 7, 3, 0, 9, 1, 2.',
    );
    phone.lastCall!.hangUp();
    await scene.pass(5);
    expect(scene.script.inputs.map(({ input }) => input)).toEqual([
      { kind: 'begin' },
      { kind: 'keys', digits: '12345678' },
    ]);
    expect(scene.script.toldOf(id)).toEqual(['ringing', 'answered', 'in', 'left', 'out completed']);
    expect(scene.spans(id)).toEqual(scene.truth(phone.lastCall!.sid));
    expect(scene.sim.complaints).toEqual([]);
  });

  it('goes by the star key to a menu and back, without losing a second', async () => {
    scene.script.answer = toRoom;
    const phone = scene.sim
      .telephone(AGENCY)
      .answers()
      .whenHears(/code/, '1')
      .whenHears(/reprendre la conversation/, '1');
    const id = await scene.plan({ subject: 'test:b' });
    await scene.pass(60);
    await scene.time.runUntil(phone.lastCall!.press('*'));
    await scene.pass(60);
    expect(await scene.state(id)).toBe('in');
    phone.lastCall!.hangUp();
    await scene.pass(5);
    expect(scene.script.inputs.map(({ input }) => input)).toContainEqual({
      kind: 'left_talk',
      why: 'star',
    });
    expect(scene.spans(id)).toHaveLength(2);
    expect(scene.spans(id)).toEqual(scene.truth(phone.lastCall!.sid));
  });

  it('comes in, is recognised, and keeps nothing of its caller once it is out', async () => {
    scene.script.answer = (call, input) =>
      input.kind === 'begin'
        ? { step: ask, dialogue: 'asked' }
        : { step: bye, dialogue: null, subject: 'test:member' };
    const call = scene.phone(CALLER).dials(OWN);
    await scene.time.runUntil(call.hears(/code/));
    await scene.time.runUntil(call.press('12345678'));
    await scene.pass(30);
    const [first, second] = scene.script.inputs;
    expect(first!.call).toMatchObject({ direction: 'in', line: CALLER, ownNumber: OWN });
    expect(second!.input).toEqual({ kind: 'keys', digits: '12345678' });
    expect(await scene.row(first!.call.id)).toMatchObject({
      ...{ state: 'out', subject: 'test:member', reason: 'completed' },
      ...{ line: null, document: null, dialogue: null },
    });
    const events = await scene.app.db.query('SELECT body::text FROM provider_event');
    expect(JSON.stringify(events)).not.toContain(CALLER.slice(-8));
  });

  it('is sent elsewhere in mid-wait, and only where no step has seen why', async () => {
    let found = false;
    scene.script.answer = () =>
      found
        ? { step: talk('salle-c'), dialogue: 'talk' }
        : {
            step: { kind: 'wait', say: [{ key: 'still_waiting' }], seconds: 12, keys: true },
            dialogue: 'wait',
          };
    const call = scene.phone(CALLER).dials(OWN);
    await scene.time.runUntil(call.hears(/patienter/));
    const { id } = scene.script.inputs[0]!.call;
    found = true;
    await scene.inTransaction((tx) => scene.calls.advance(tx, id));
    await scene.pass(10);
    expect(scene.script.inputs.at(-1)!.input).toEqual({ kind: 'advanced' });
    expect(await scene.state(id)).toBe('in');
    const redirects = () =>
      scene.sim.requests.filter(({ method, path }) => method === 'POST' && path.includes(call.sid));
    expect(redirects()).toHaveLength(1);
    call.hangUp();
    await scene.pass(5);
    expect(scene.spans(id)).toEqual(scene.truth(call.sid));
  });

  it('is ended with a sentence, and is out only once the carrier says so', async () => {
    scene.script.answer = () => ({ step: menu, dialogue: null });
    const phone = scene.phone(AGENCY).answers();
    const id = await scene.plan();
    await scene.pass(6);
    await scene.inTransaction((tx) => scene.calls.end(tx, id, [{ key: 'offer_taken' }]));
    await scene.time.advance(0);
    expect(await scene.state(id)).toBe('answered');
    await scene.pass(30);
    expect(phone.lastCall!.heard.at(-1)!.text).toMatch(/autre agence/);
    expect(scene.script.toldOf(id).at(-1)).toBe('out completed');
  });

  it('is never dialled when it is ended before its turn', async () => {
    const before = scene.sim.calls.length;
    const id = await scene.inTransaction(async (tx) => {
      const planned = await scene.calls.plan(tx, {
        ...{ subject: 'test:1', line: AGENCY, ringSeconds: 30, limitSeconds: 60, dialogue: null },
      });
      await scene.calls.end(tx, planned);
      await tx.query(`SELECT graphile_worker.remove_job($1)`, [`telephone.dial:${planned}`]);
      return planned;
    });
    await scene.pass(90);
    expect(scene.script.toldOf(id)).toEqual(['out cancelled']);
    expect(scene.sim.calls).toHaveLength(before);
  });

  it.each([
    ['busy', () => scene.phone(AGENCY).isBusy(), 'out busy'],
    ['silent', () => scene.phone(AGENCY).neverAnswers(), 'out no_answer'],
    ['unreachable', () => scene.phone(AGENCY).isUnreachable(), 'out failed'],
  ])('tells why a %s line was not reached', async (_, set, told) => {
    set();
    const id = await scene.plan();
    await scene.pass(60);
    expect(scene.script.toldOf(id).at(-1)).toBe(told);
  });

  it('is refused with Twilio’s code where the number can’t be called', async () => {
    const id = await scene.plan({ line: '+1' });
    await scene.pass(2);
    expect(await scene.row(id)).toMatchObject({ state: 'out', reason: 'failed' });
    expect((await scene.row(id))['error_code']).toBeGreaterThan(20_000);
  });

  it('gives one answer to one question, however often and however fast it is asked', async () => {
    let asked = 0;
    scene.script.answer = async () => {
      asked += 1;
      return { step: menu, dialogue: asked };
    };
    const form = { CallSid: `CA${'7'.repeat(32)}`, From: CALLER, To: OWN, CallStatus: 'ringing' };
    const path = '/telephone/twilio/calls';
    const url = `${scene.app.url}/api${path}`;
    const ask = (signature: string) =>
      scene.app.request('post', path).set('X-Twilio-Signature', signature).type('form').send(form);
    const signature = signRequest(scene.sim.authToken, url, form);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(signature)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]!.headers['content-type']).toContain('text/xml');
    expect(asked).toBe(1);
    expect((await ask(signRequest('another token', url, form))).status).toBe(403);
    await scene.pass(65);
  });

  it('has left no number of a person in any table, once it is out', async () => {
    const left: { live: number }[] = await scene.app.db.query(
      `SELECT count(*)::int AS live FROM call WHERE state <> 'out'`,
    );
    expect(left).toEqual([{ live: 0 }]);
    const tables: { name: string }[] = await scene.app.db.query(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'graphile_worker')`,
    );
    expect(tables.map(({ name }) => name)).toContain('graphile_worker._private_jobs');
    for (const { name } of tables) {
      const rows = await scene.app.db.query(`SELECT t::text AS row FROM ${name} t`);
      for (const number of [AGENCY, CALLER])
        expect(JSON.stringify(rows)).not.toContain(number.slice(3));
    }
  });
});
