import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Outbox } from '../../src/features/messages/index.js';
import { addSeconds } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import type { SeenRequest } from '../simulator/index.js';
import { bookScene } from '../support/booking-scene.js';
import { runDueJobs } from '../support/due-jobs.js';
import { TelephoneScene } from '../support/telephone-scene.js';

const MOBILE = '+33639980102';

describe('what the carrier tells of an SMS later', () => {
  let scene: TelephoneScene;
  beforeAll(async () => {
    scene = await TelephoneScene.start();
  });
  afterAll(() => scene.stop());
  afterEach(() => {
    scene.sim.faults.clear();
    scene.phone(MOBILE).messageFault = null;
    expect(scene.sim.complaints.filter(({ about }) => about !== 'http')).toEqual([]);
  });

  const post = async (topic?: string): Promise<string> => {
    const id = newId(scene.clock.millis());
    await scene.inTransaction((tx) =>
      scene.app.app.get(Outbox).post(tx, {
        ...{ id, channel: 'sms', recipient: MOBILE, text: 'Truchement: RDV 412 907 confirmé.' },
        ...{ usefulUntil: addSeconds(scene.clock.now(), 3600), ...(topic && { topic }) },
      }),
    );
    await runDueJobs(scene.app);
    return id;
  };
  const row = async (id: string) =>
    (await scene.app.db.query('SELECT * FROM outbox_message WHERE id = $1', [id]))[0];
  const isCreation = ({ method, path }: Pick<SeenRequest, 'method' | 'path'>) =>
    method === 'POST' && path.endsWith('/Messages.json');

  it('leaves one that arrived as it was', async () => {
    const id = await post();
    const sent = await row(id);
    await scene.pass(5);
    expect(scene.sim.messages.at(-1)!.status).toBe('delivered');
    expect(await row(id)).toEqual(sent);
  });

  it('settles whether one left whose creation was cut off', async () => {
    scene.sim.faults.rest(isCreation, { kind: 'cut-after' });
    const id = await post();
    expect(await row(id)).toMatchObject({ state: 'unknown', sent_at: null });
    await scene.pass(5);
    expect(await row(id)).toMatchObject({
      ...{ state: 'sent', last_error: null, sent_at: expect.any(Date), error_code: null },
      ...{ recipient: '', body_text: '' },
    });
  });

  it('notes one that reached nobody, in whatever order it is told', async () => {
    scene.phone(MOBILE).losesMessages(30_003);
    scene.sim.faults.callbackWhen(({ name }) => ({ delay: name === 'sent' ? 20_000 : 0 }));
    const id = await post();
    await scene.pass(30);
    expect(await row(id)).toMatchObject({
      ...{ state: 'failed', last_error: 'undelivered', error_code: 30_003 },
      ...{ recipient: '', body_text: '' },
    });
  });

  it('shows the admin of its network how many were lost, and why', async () => {
    const { bookingId, networkId } = await bookScene(scene.app, {
      startsAt: addSeconds(scene.clock.now(), 86_400),
    });
    const other = await bookScene(scene.app, { startsAt: addSeconds(scene.clock.now(), 86_400) });
    scene.phone(MOBILE).losesMessages(30_005);
    for (let count = 0; count < 2; count += 1) await post(`booking:${bookingId}`);
    await scene.pass(5);
    const errors = async (id: string) => {
      const { world } = scene.app;
      const { cookie } = await world.account('admin', { networkIds: [id] });
      return (await scene.app.request('get', `/admin/networks/${id}/telephony`, cookie)).body
        .errors;
    };
    expect(await errors(networkId)).toEqual([
      { code: 30_005, count: 2, lastAt: expect.any(String) },
    ]);
    expect(await errors(other.networkId)).toEqual([]);
  });
});
