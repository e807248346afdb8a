import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HuntScene } from '../support/hunt-scene.js';
import { OWN, TelephoneScene } from '../support/telephone-scene.js';

const FORMER = '+33353010001';
const LATTER = '+33353010002';
/** What the database says of bookings where nobody said anything. */
const bookings = {
  takesBookings: true,
  answerRules: [
    { aheadHours: 120, beforeHours: 72 },
    { aheadHours: 24, beforeHours: 24 },
  ],
  ...{ answerMinutes: 15, freeCancellationHours: 24, lateCancellationCents: 0, email: null },
};
const PLAIN = { line: null, acceptsBy: 'key', menuKeys: null, ringSeconds: 30, staggerSeconds: 12 };

let scene: TelephoneScene;
let network: { id: string };
let admin: { cookie: string };

beforeAll(async () => {
  scene = await TelephoneScene.start();
});
afterAll(() => scene.stop());
beforeEach(async () => {
  network = await scene.app.world.network();
  admin = await scene.app.world.account('admin', { networkIds: [network.id] });
});

async function agree(name: string, given: object = {}, networkId = network.id) {
  const agency = await scene.app.world.agency({ name });
  const contract = await scene.app.world.contract(networkId, agency.id, given);
  return { id: contract.id, agencyId: agency.id };
}
const list = async (cookie = admin.cookie, id = network.id) =>
  (await scene.app.request('get', `/admin/networks/${id}/contracts`, cookie)).body;
const set = (contractId: string, body: object, cookie = admin.cookie, id = network.id) =>
  scene.app
    .request('put', `/admin/networks/${id}/contracts/${contractId}/line`, cookie)
    .send({ ...PLAIN, ...body });

describe('the contracts of a network', () => {
  it('are none at first', async () => {
    expect(await list()).toEqual({ contracts: [], telephone: true });
  });

  it('are listed in the order of their ranks, with what an admin must know of each', async () => {
    const second = await agree('Agence Alpha', {
      rank: 2,
      languages: ['rus'],
      openingHours: { mon: [['09:00', '12:30']], sat: [] },
      closedOnHolidays: true,
      line: FORMER,
      acceptsBy: 'answer',
      menuKeys: 'ww1',
    });
    const first = await agree('Agence Bêta', { rank: 1, strategy: 'together' });
    const agencyId = first.agencyId;
    await scene.app.world.openConsole(await scene.app.world.account('operator', { agencyId }));
    expect((await list()).contracts).toEqual([
      {
        ...{ id: first.id, agencyName: 'Agence Bêta', rank: 1, languages: 3, opening: null },
        ...{ closedOnHolidays: false, strategy: 'together', staggerSeconds: 12, ringSeconds: 30 },
        ...{ line: null, acceptsBy: 'key', menuKeys: null, bookings, consoleOpen: true },
      },
      {
        ...{ id: second.id, agencyName: 'Agence Alpha', rank: 2, languages: 1 },
        opening: [{ day: 'mon', from: '09:00', to: '12:30' }],
        ...{ closedOnHolidays: true, strategy: 'staggered', staggerSeconds: 12, ringSeconds: 30 },
        ...{ line: FORMER, acceptsBy: 'answer', menuKeys: 'ww1', bookings, consoleOpen: false },
      },
    ]);
  });

  it('are those in force today by the network’s clock', async () => {
    const today = scene.clock.now().toISOString().slice(0, 10);
    await agree('Finie', { startsOn: '2020-01-01', endsOn: '2021-12-31' });
    await agree('À venir', { startsOn: '2099-01-01' });
    await agree('Du jour', { startsOn: today, endsOn: today });
    const { contracts } = await list();
    expect(contracts.map((one: { agencyName: string }) => one.agencyName)).toEqual(['Du jour']);
  });
});

describe('an agency’s line', () => {
  it.each(['05 36 49 01 01', '05.36.49.01.01', '+33 5 36 49 01 01'])(
    'is typed as people type it: %s',
    async (typed) => {
      const { id } = await agree('Agence Alpha');
      const given = { acceptsBy: 'answer', menuKeys: 'w*2#', ringSeconds: 5, staggerSeconds: 300 };
      const answer = await set(id, { line: typed, ...given });
      expect(answer.status).toBe(200);
      expect(answer.body.contracts).toEqual([
        expect.objectContaining({ id, line: '+33536490101', ...given }),
      ]);
    },
  );

  it('is taken away by an empty field, with what was said of it', async () => {
    const { id } = await agree('Alpha', { line: FORMER, acceptsBy: 'answer', menuKeys: '1' });
    const answer = await set(id, { line: ' ', acceptsBy: 'answer', menuKeys: '1' });
    expect(answer.body.contracts[0]).toMatchObject({
      ...{ line: null, acceptsBy: 'key', menuKeys: null },
    });
  });

  it.each([
    ['05 36 49 01', 'LINE_NOT_A_NUMBER'],
    ['bonjour', 'LINE_NOT_A_NUMBER'],
    ['3949', 'LINE_NEVER_CALLED'],
    ['08 99 00 00 00', 'LINE_NEVER_CALLED'],
    ['+1 202 555 0101', 'LINE_NEVER_CALLED'],
    [OWN, 'LINE_IS_OURS'],
  ])('is refused where the service would not call it: %s', async (line, code) => {
    const { id } = await agree('Agence Alpha', { line: FORMER });
    const answer = await set(id, { line });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect((await list()).contracts[0].line).toBe(FORMER);
  });

  it('is not the number of a network of this installation', async () => {
    await scene.app.world.network({ telephone: '+33561910077' });
    const { id } = await agree('Agence Alpha');
    expect((await set(id, { line: '05 61 91 00 77' })).body.code).toBe('LINE_IS_OURS');
  });

  it.each([
    [{ menuKeys: '1a' }, 'menuKeys'],
    [{ menuKeys: 'w'.repeat(33) }, 'menuKeys'],
    [{ ringSeconds: 4 }, 'ringSeconds'],
    [{ ringSeconds: 301 }, 'ringSeconds'],
    [{ staggerSeconds: 0 }, 'staggerSeconds'],
    [{ staggerSeconds: 12.5 }, 'staggerSeconds'],
    [{ acceptsBy: 'luck' }, 'acceptsBy'],
    [{ line: '0'.repeat(25) }, 'line'],
  ])('names the field that is wrong: %j', async (body, field) => {
    const { id } = await agree('Agence Alpha');
    const answer = await set(id, { line: LATTER, ...body });
    expect([answer.status, answer.body.code]).toEqual([422, 'VALIDATION']);
    expect(answer.body.details.fields).toEqual([expect.objectContaining({ field })]);
  });

  it('is nobody’s business but this network’s admins’', async () => {
    const { id } = await agree('Agence Alpha', { line: FORMER });
    const elsewhere = await scene.app.world.network();
    const stranger = await scene.app.world.account('admin', { networkIds: [elsewhere.id] });
    const member = await scene.app.world.member(network.id);
    const codes = async (cookie: string, networkId: string) => [
      (await list(cookie, networkId)).code,
      (await set(id, { line: LATTER }, cookie, networkId)).body.code,
    ];
    expect(await codes(stranger.cookie, network.id)).toEqual([
      'NETWORK_UNKNOWN',
      'NETWORK_UNKNOWN',
    ]);
    expect(await codes(member.cookie, network.id)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    // In their own network the contract of another one does not exist.
    expect(await codes(stranger.cookie, elsewhere.id)).toEqual([undefined, 'CONTRACT_UNKNOWN']);
    expect((await list()).contracts[0].line).toBe(FORMER);
  });

  it.each(['2021', '00000000-0000-7000-8000-000000000000'])(
    'needs a contract that is in force: %s',
    async (which) => {
      const { id } = await agree('Finie', { endsOn: '2021-12-31' });
      const answer = await set(which === '2021' ? id : which, {});
      expect([answer.status, answer.body.code]).toEqual([404, 'CONTRACT_UNKNOWN']);
    },
  );
});

describe('a changed line', () => {
  it('counts from the next hunt on, in what is called, what accepts and how long it rings', async () => {
    const hunt = await HuntScene.set(scene.app, [{ consoleOpen: false, line: FORMER }]);
    const { cookie } = await scene.app.world.account('admin', { networkIds: [hunt.network.id] });
    const contractId = (await list(cookie, hunt.network.id)).contracts[0].id;
    const byTelephone = { professionalLine: 'telephone', telephone: '05 61 91 00 01' };
    scene.phone(FORMER).isBusy();
    scene.phone('+33561910001').answers();
    const before = await hunt.create(byTelephone);
    await scene.pass(20);
    expect((await hunt.read(before.id)).state).toBe('unmet');
    expect(scene.phone(FORMER).calls).toHaveLength(1);

    const change = { line: '03 53 01 00 02', acceptsBy: 'answer', ringSeconds: 45 };
    expect((await set(contractId, change, cookie, hunt.network.id)).status).toBe(200);
    scene.phone(LATTER).answers({ after: 2 });
    const after = await hunt.create(byTelephone);
    await scene.pass(20);
    // Nobody pressed a key: to answer was enough.
    expect((await hunt.offers(after.id))[0]).toMatchObject({ state: 'accepted' });
    const [offer] = await scene.app.db.query(
      `SELECT ring_seconds FROM offer WHERE request_id = $1`,
      [after.id],
    );
    expect(offer.ring_seconds).toBe(45);
    expect(scene.phone(FORMER).calls).toHaveLength(1);
    expect(scene.phone(LATTER).calls).toHaveLength(1);
    const { sessionId } = await hunt.read(after.id);
    await scene.app.request('post', `/sessions/${sessionId}/end`, hunt.member.cookie);
    await scene.pass(5);
  });
});
