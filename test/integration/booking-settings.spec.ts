import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestApp } from '../support/test-app.js';

const DEFAULT_TERMS = {
  takesBookings: true,
  answerRules: [
    { aheadHours: 120, beforeHours: 72 },
    { aheadHours: 24, beforeHours: 24 },
  ],
  ...{ answerMinutes: 15, freeCancellationHours: 24, lateCancellationCents: 0, email: null },
};
const OTHER_TERMS = {
  takesBookings: false,
  answerRules: [{ aheadHours: 48, beforeHours: 12 }],
  ...{ answerMinutes: 5, freeCancellationHours: 2, lateCancellationCents: 1850 },
  email: 'rendez-vous@agence-alpha.test',
};
const DEFAULT_SETTINGS = { noticeMinutes: 60, horizonDays: 90, mostMinutes: 120 };

let app: TestApp;
let network: { id: string };
let admin: { cookie: string };

beforeAll(async () => {
  app = await TestApp.start({ jobs: false });
});
afterAll(() => app.stop());
beforeEach(async () => {
  network = await app.world.network();
  admin = await app.world.account('admin', { networkIds: [network.id] });
});

async function agree(given: object = {}) {
  const agency = await app.world.agency();
  const contract = await app.world.contract(network.id, agency.id, given);
  return { id: contract.id, agencyId: agency.id };
}
const path = (networkId: string) => `/admin/networks/${networkId}`;
const setTerms = (contractId: string, body: object, cookie = admin.cookie, id = network.id) =>
  app.request('put', `${path(id)}/contracts/${contractId}/booking-terms`, cookie).send(body);
const termsOf = async (contractId: string, id = network.id, cookie = admin.cookie) => {
  const { body } = await app.request('get', `${path(id)}/contracts`, cookie);
  return body.contracts.find((one: { id: string }) => one.id === contractId).bookings;
};
const readSettings = (cookie = admin.cookie, id = network.id) =>
  app.request('get', `${path(id)}/booking-settings`, cookie);
const setSettings = (body: object, cookie = admin.cookie, id = network.id) =>
  app.request('put', `${path(id)}/booking-settings`, cookie).send(body);

describe('a contract’s booking terms', () => {
  it('are those of most contracts at first', async () => {
    const { id } = await agree();
    expect(await termsOf(id)).toEqual(DEFAULT_TERMS);
  });

  it('are kept as they were set, and stand beside the other contracts’', async () => {
    const [mine, other] = [await agree(), await agree()];
    const answer = await setTerms(mine.id, OTHER_TERMS);
    expect(answer.status).toBe(200);
    expect(answer.body.contracts).toHaveLength(2);
    expect(await termsOf(mine.id)).toEqual(OTHER_TERMS);
    expect(await termsOf(other.id)).toEqual(DEFAULT_TERMS);
    const kept = await app.db.query(
      `SELECT takes_bookings, answer_rules, answer_minutes, free_cancellation_hours, late_cancellation_cents
       FROM contract WHERE id = $1`,
      [mine.id],
    );
    expect(kept).toEqual([
      {
        takes_bookings: false,
        answer_rules: [{ aheadHours: 48, beforeHours: 12 }],
        ...{ answer_minutes: 5, free_cancellation_hours: 2, late_cancellation_cents: 1850 },
      },
    ]);
  });

  it('list the rule with the longest notice first, in whatever order they came', async () => {
    const { id } = await agree();
    const answerRules = [
      { aheadHours: 24, beforeHours: 12 },
      { aheadHours: 240, beforeHours: 96 },
      { aheadHours: 72, beforeHours: 24 },
    ];
    await setTerms(id, { ...DEFAULT_TERMS, answerRules });
    expect((await termsOf(id)).answerRules).toEqual([
      { aheadHours: 240, beforeHours: 96 },
      { aheadHours: 72, beforeHours: 24 },
      { aheadHours: 24, beforeHours: 12 },
    ]);
  });

  it('may do without rules: the minutes at short notice are all there is', async () => {
    const { id } = await agree();
    expect((await setTerms(id, { ...DEFAULT_TERMS, answerRules: [] })).status).toBe(200);
    expect((await termsOf(id)).answerRules).toEqual([]);
  });

  it('take the agency’s address away where the field is empty', async () => {
    const { id, agencyId } = await agree();
    await setTerms(id, OTHER_TERMS);
    expect((await setTerms(id, { ...OTHER_TERMS, email: '  ' })).status).toBe(200);
    expect((await termsOf(id)).email).toBeNull();
    expect(await app.db.query('SELECT email FROM agency WHERE id = $1', [agencyId])).toEqual([
      { email: null },
    ]);
  });

  it.each([
    [{ takesBookings: 'yes' }, 'takesBookings'],
    [{ answerRules: null }, 'answerRules'],
    [{ answerRules: { aheadHours: 2, beforeHours: 1 } }, 'answerRules'],
    [{ answerRules: [null] }, 'answerRules'],
    [{ answerRules: ['x'] }, 'answerRules'],
    [
      { answerRules: Array.from({ length: 7 }, (_, i) => ({ aheadHours: i + 1, beforeHours: 0 })) },
      'answerRules',
    ],
    [{ answerRules: [{ aheadHours: 0, beforeHours: 0 }] }, 'answerRules.0.aheadHours'],
    [{ answerRules: [{ aheadHours: 8785, beforeHours: 0 }] }, 'answerRules.0.aheadHours'],
    [{ answerRules: [{ aheadHours: 24, beforeHours: 1.5 }] }, 'answerRules.0.beforeHours'],
    [{ answerRules: [{ aheadHours: 24, beforeHours: -1 }] }, 'answerRules.0.beforeHours'],
    [{ answerRules: [{ aheadHours: 24, beforeHours: 1, minutes: 3 }] }, 'answerRules.0.minutes'],
    [{ answerMinutes: 0 }, 'answerMinutes'],
    [{ answerMinutes: 1441 }, 'answerMinutes'],
    [{ freeCancellationHours: -1 }, 'freeCancellationHours'],
    [{ freeCancellationHours: 721 }, 'freeCancellationHours'],
    [{ lateCancellationCents: 18.5 }, 'lateCancellationCents'],
    [{ lateCancellationCents: 100_001 }, 'lateCancellationCents'],
    [{ lateCancellationCents: -1 }, 'lateCancellationCents'],
    [{ email: 'nobody' }, 'email'],
    [{ email: `${'a'.repeat(250)}@exemple.test` }, 'email'],
    [{ email: undefined }, 'email'],
  ])('name the field that is wrong: %j', async (body, field) => {
    const { id } = await agree();
    const answer = await setTerms(id, { ...OTHER_TERMS, ...body });
    expect([answer.status, answer.body.code]).toEqual([422, 'VALIDATION']);
    expect(answer.body.details.fields).toEqual([expect.objectContaining({ field })]);
    expect(await termsOf(id)).toEqual(DEFAULT_TERMS);
  });

  it.each([
    ['ANSWER_RULE_TWICE', { aheadHours: 48, beforeHours: 4 }],
    ['ANSWER_RULE_TOO_EARLY', { aheadHours: 24, beforeHours: 25 }],
  ])('refuse rules that contradict: %s', async (code, rule) => {
    const { id } = await agree();
    const answerRules = [{ aheadHours: 48, beforeHours: 12 }, rule];
    const answer = await setTerms(id, { ...OTHER_TERMS, answerRules });
    expect([answer.status, answer.body.code, answer.body.details]).toEqual([422, code, rule]);
    expect(answer.body.message).toContain(`${rule.aheadHours}`);
    expect(await termsOf(id)).toEqual(DEFAULT_TERMS);
  });

  it('are nobody’s business but this network’s admins’', async () => {
    const { id } = await agree();
    const elsewhere = await app.world.network();
    const stranger = await app.world.account('admin', { networkIds: [elsewhere.id] });
    const member = await app.world.member(network.id);
    const code = async (cookie: string, networkId: string) =>
      (await setTerms(id, OTHER_TERMS, cookie, networkId)).body.code;
    expect(await code(stranger.cookie, network.id)).toBe('NETWORK_UNKNOWN');
    expect(await code(stranger.cookie, elsewhere.id)).toBe('CONTRACT_UNKNOWN');
    expect(await code(member.cookie, network.id)).toBe('FORBIDDEN');
    expect(await termsOf(id)).toEqual(DEFAULT_TERMS);
  });

  it('need a contract in force, and the agency keeps its address without one', async () => {
    const { id, agencyId } = await agree({ endsOn: '2021-12-31' });
    for (const which of [id, '00000000-0000-7000-8000-000000000000', 'nonsense']) {
      const answer = await setTerms(which, OTHER_TERMS);
      expect([answer.status, answer.body.code]).toEqual([404, 'CONTRACT_UNKNOWN']);
    }
    expect(await app.db.query('SELECT email FROM agency WHERE id = $1', [agencyId])).toEqual([
      { email: null },
    ]);
  });
});

describe('a network’s booking settings', () => {
  it('are an hour’s notice, ninety days and two hours at first', async () => {
    const answer = await readSettings();
    expect([answer.status, answer.body]).toEqual([200, DEFAULT_SETTINGS]);
  });

  it('are kept as they were set, for this network alone', async () => {
    const elsewhere = await app.world.network();
    const given = { noticeMinutes: 0, horizonDays: 366, mostMinutes: 480 };
    const answer = await setSettings(given);
    expect([answer.status, answer.body]).toEqual([200, given]);
    expect((await readSettings()).body).toEqual(given);
    const stranger = await app.world.account('admin', { networkIds: [elsewhere.id] });
    expect((await readSettings(stranger.cookie, elsewhere.id)).body).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    [{ noticeMinutes: -1 }, 'noticeMinutes'],
    [{ noticeMinutes: 10_081 }, 'noticeMinutes'],
    [{ noticeMinutes: '60' }, 'noticeMinutes'],
    [{ horizonDays: 0 }, 'horizonDays'],
    [{ horizonDays: 367 }, 'horizonDays'],
    [{ mostMinutes: 0 }, 'mostMinutes'],
    [{ mostMinutes: 495 }, 'mostMinutes'],
    [{ mostMinutes: 50 }, 'mostMinutes'],
    [{ mostMinutes: undefined }, 'mostMinutes'],
  ])('name the field that is wrong: %j', async (body, field) => {
    const answer = await setSettings({ ...DEFAULT_SETTINGS, ...body });
    expect([answer.status, answer.body.code]).toEqual([422, 'VALIDATION']);
    expect(answer.body.details.fields).toEqual([expect.objectContaining({ field })]);
    expect((await readSettings()).body).toEqual(DEFAULT_SETTINGS);
  });

  it('leave an hour that can be booked', async () => {
    const never = { ...DEFAULT_SETTINGS, noticeMinutes: 2 * 24 * 60, horizonDays: 1 };
    const answer = await setSettings(never);
    expect([answer.status, answer.body.code]).toEqual([422, 'BOOKING_NOTICE_BEYOND_HORIZON']);
    expect((await readSettings()).body).toEqual(DEFAULT_SETTINGS);
  });

  it('are nobody’s business but this network’s admins’', async () => {
    const elsewhere = await app.world.network();
    const stranger = await app.world.account('admin', { networkIds: [elsewhere.id] });
    const agency = await app.world.agency();
    const operator = await app.world.account('operator', { agencyId: agency.id });
    expect((await readSettings(stranger.cookie)).body.code).toBe('NETWORK_UNKNOWN');
    expect((await setSettings(DEFAULT_SETTINGS, stranger.cookie)).body.code).toBe(
      'NETWORK_UNKNOWN',
    );
    expect((await setSettings(DEFAULT_SETTINGS, operator.cookie)).body.code).toBe('FORBIDDEN');
  });
});
