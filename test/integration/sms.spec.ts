import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { type NewSms, Outbox } from '../../src/features/messages/index.js';
import { addSeconds, ManualClock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import { Database } from '../../src/platform/database/transactions.js';
import { type SeenRequest, TwilioSimulator } from '../simulator/index.js';
import { runDueJobs } from '../support/due-jobs.js';
import { faultsOf } from '../support/twilio-description.js';
import { TestApp } from '../support/test-app.js';

const OWN = '+33536490000';
const MOBILE = '+33639980101';
const ACCOUNT = `AC${'0123456789abcdef'.repeat(2)}`;

/** @param then SQL with the id, in the same transaction */
const post = async (app: TestApp, given: Partial<NewSms> = {}, then?: string): Promise<string> => {
  const id = newId(app.clock.millis());
  await app.app.get(Database).transaction(async (tx) => {
    await app.app.get(Outbox).post(tx, {
      ...{ id, channel: 'sms', recipient: MOBILE, text: 'Truchement: RDV 412 907 confirmé.' },
      ...{ usefulUntil: addSeconds(app.clock.now(), 3600), ...given },
    });
    if (then) await tx.query(then, [id]);
  });
  return id;
};
const rowOf = async (app: TestApp, id: string) =>
  (await app.db.query('SELECT * FROM outbox_message WHERE id = $1', [id]))[0];

describe('an SMS', () => {
  const clock = new ManualClock('2030-11-20T09:00:00Z');
  let sim: TwilioSimulator;
  let app: TestApp;
  let log = '';
  beforeAll(async () => {
    sim = await new TwilioSimulator({ accountSid: ACCOUNT, authToken: 'token', seed: 1 }).start();
    sim.ownNumber(OWN);
    app = await TestApp.start({
      clock,
      settings: {
        ...{ TWILIO_ACCOUNT_SID: ACCOUNT, TWILIO_AUTH_TOKENS: 'token', TWILIO_NUMBER: OWN },
        ...{ TWILIO_API_URL: sim.url, LOG_LEVEL: 'trace' },
      },
      log: { write: (text: string) => (log += text) },
    });
  });
  afterAll(async () => {
    await app.stop();
    await sim.stop();
  });
  afterEach(() => {
    sim.faults.clear();
    expect(log).not.toMatch(/639980101|412 907/);
  });

  const isCreation = ({ method, path }: Pick<SeenRequest, 'method' | 'path'>) =>
    method === 'POST' && path.endsWith('/Messages.json');
  const creations = () => sim.requests.filter(isCreation);
  /** What the next creations come to. */
  const once = (status: number, code: number) =>
    sim.faults.rest(isCreation, { kind: 'status', status, code });

  it('is sent once, as Twilio’s description wants it, and leaves neither text nor number behind', async () => {
    const before = creations().length;
    const id = await post(app);
    await runDueJobs(app);
    const made = creations().slice(before);
    expect(made.map(({ params }) => params)).toEqual([
      {
        ...{ To: [MOBILE], From: [OWN], ValidityPeriod: ['3600'] },
        Body: ['Truchement: RDV 412 907 confirmé.'],
        StatusCallback: [expect.stringContaining(`/api/telephone/twilio/messages/${id}#`)],
      },
    ]);
    expect(faultsOf(made[0]!)).toEqual([]);
    expect(sim.messages.at(-1)).toMatchObject({ to: MOBILE, from: OWN });
    expect(await rowOf(app, id)).toMatchObject({
      ...{ state: 'sent', recipient: '', body_text: '', attempts: 1, sent_at: clock.now() },
    });
  });

  it.each([
    ['that was cut off after it was carried out', { kind: 'cut-after' } as const, 1],
    ['that was cut off before', { kind: 'cut-before' } as const, 0],
    [
      'that Twilio answered with its own fault',
      { kind: 'status', status: 503, code: 20_500 } as const,
      0,
    ],
  ])('%s is unknown and never sent a second time', async (_, fault, carriedOut) => {
    const before = { creations: creations().length, messages: sim.messages.length };
    sim.faults.rest(isCreation, fault);
    const id = await post(app);
    await runDueJobs(app);
    clock.advance(1800);
    await runDueJobs(app);
    expect(await rowOf(app, id)).toMatchObject({
      ...{ state: 'unknown', last_error: 'no answer', recipient: '', body_text: '' },
    });
    expect(creations().length - before.creations).toBeLessThanOrEqual(1);
    expect(sim.messages.length - before.messages).toBe(carriedOut);
  });

  it('whose process died before the answer was noted is unknown, and not sent again', async () => {
    const before = creations().length;
    const id = await post(app, {}, 'UPDATE outbox_message SET asked_at = created_at WHERE id = $1');
    await runDueJobs(app);
    expect(await rowOf(app, id)).toMatchObject({ state: 'unknown', recipient: '', body_text: '' });
    expect(creations().length).toBe(before);
  });

  it('that Twilio is too busy for is sent later', async () => {
    const before = creations().length;
    once(429, 20_429);
    const id = await post(app);
    await runDueJobs(app);
    expect(await rowOf(app, id)).toMatchObject({ state: 'pending', asked_at: null, attempts: 1 });
    clock.advance(3);
    await runDueJobs(app);
    expect(await rowOf(app, id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(creations().length - before).toBe(2);
  });

  it('that Twilio refuses has failed', async () => {
    once(400, 21_211);
    const id = await post(app);
    await runDueJobs(app);
    expect(await rowOf(app, id)).toMatchObject({
      ...{ state: 'failed', last_error: 'refused 400 21211', recipient: '', body_text: '' },
    });
  });

  it('that is of no use any more is not sent', async () => {
    const before = creations().length;
    once(429, 20_429);
    const id = await post(app, { usefulUntil: addSeconds(clock.now(), 2) });
    await runDueJobs(app);
    clock.advance(10);
    await runDueJobs(app);
    expect(creations().length - before).toBe(1);
    expect(await rowOf(app, id)).toMatchObject({ state: 'failed', recipient: '', body_text: '' });
  });

  it('does not stand in the local outbox, where it is really sent', async () => {
    await post(app);
    const { body } = await request(app.url).get('/api/outbox');
    expect(body).toEqual([]);
  });
});

describe('an SMS without a telephone', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ jobs: false });
  });
  afterAll(() => app.stop());

  it('stands in the local outbox', async () => {
    const id = await post(app);
    const { body } = await request(app.url).get('/api/outbox').expect(200);
    expect(body).toEqual([
      {
        ...{ id, channel: 'sms', recipient: MOBILE, subject: '', calendar: null, state: 'pending' },
        bodyText: 'Truchement: RDV 412 907 confirmé.',
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
  });
});
