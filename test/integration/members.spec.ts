import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fold, foldSql } from '../../src/features/members/fold.js';
import { hasValidCheckDigit } from '../../src/features/members/personal-code.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { cookieHeader, readOneTimeCode } from '../support/sign-in.js';
import { type LiveClient, TestApp } from '../support/test-app.js';

const clock = new ManualClock();
let app: TestApp;
let other: TestApp;
let network: { id: string; slug: string };
let admin: { cookie: string };

beforeAll(async () => {
  app = await TestApp.start({ clock });
  other = await TestApp.start({ clock, databaseUrl: app.databaseUrl, jobs: false });
});
afterAll(async () => {
  await other.stop();
  await app.stop();
});
beforeEach(async () => {
  clock.advance(1);
  await app.db.query('DELETE FROM rate_limit');
  network = await app.world.network();
  admin = await app.world.account('admin', { networkIds: [network.id] });
});

const path = (rest: string) => `/admin/networks/${network.id}/${rest}`;
const get = (rest: string, cookie = admin.cookie) => app.request('get', path(rest), cookie);
const post = (rest: string, body?: object, cookie = admin.cookie) =>
  app.request('post', path(rest), cookie).send(body);

const salome = {
  givenName: 'Salomé',
  familyName: 'Œuvrard-Léger',
  profession: '21',
  email: 'salome@pharmacie.example',
  practiceName: 'Pharmacie du Pont',
  communeCode: '31069',
};

const me = async (cookie: string) => (await app.request('get', '/me', cookie)).body.me;

async function signIn(code: string, trustDevice = false): Promise<string> {
  const first = await app.request('post', '/sign-in/code').send({ network: network.slug, code });
  const { challengeId } = first.body;
  const oneTimeCode = (await readOneTimeCode(app, challengeId))!;
  const answer = await app
    .request('post', '/sign-in/one-time-code')
    .send({ challengeId, oneTimeCode, trustDevice });
  return cookieHeader(answer);
}

const opensNothing = async (code: string, cookie?: string) => {
  const answer = await app
    .request('post', '/sign-in/code', cookie)
    .send({ network: network.slug, code });
  expect(answer.body.next).toBe('one_time_code');
  expect(await readOneTimeCode(app, answer.body.challengeId, 400)).toBeUndefined();
};

const ended = async (socket: LiveClient) => (await once(socket as never, 'disconnect'))[0];

describe('adding a member', () => {
  it('gives them a code that opens the network at once', async () => {
    const answer = await post('members', salome);
    expect(answer.status).toBe(201);
    const { member, code } = answer.body;
    expect(hasValidCheckDigit(code)).toBe(true);
    expect({ ...member, communeCode: salome.communeCode }).toEqual({
      ...salome,
      id: expect.any(String),
      communeName: 'Blagnac',
      state: 'active',
      codeIssuedAt: clock.now().toISOString(),
      createdAt: clock.now().toISOString(),
      lastSignInAt: null,
    });
    expect(await me(await signIn(code))).toMatchObject({ id: member.id, role: 'member' });
    const [listed] = (await get('members')).body;
    expect(listed).toEqual({ ...member, lastSignInAt: clock.now().toISOString() });
  });

  it('shows the code this once: nothing else tells it, not even the database', async () => {
    const { member, code } = (await post('members', salome)).body;
    expect((await get('members')).text).not.toContain(code);
    for (const table of ['member', 'personal_code', 'practice', 'outbox_message'])
      expect(JSON.stringify(await app.db.query(`SELECT * FROM ${table}`))).not.toContain(code);
    expect(member).not.toHaveProperty('code');
  });

  it('joins a practice that is there, and makes one that is new', async () => {
    await post('members', salome);
    await post('members', { ...salome, email: 'b@exemple.test' });
    await post('members', { ...salome, email: 'c@exemple.test', communeCode: '31555' });
    const answer = await get('practices?search=pharmacie');
    expect(answer.body).toEqual([
      { name: 'Pharmacie du Pont', communeCode: '31069', communeName: 'Blagnac' },
      { name: 'Pharmacie du Pont', communeCode: '31555', communeName: 'Toulouse' },
    ]);
  });

  it('refuses an e-mail that a member of the network has, whatever its case', async () => {
    await post('members', salome);
    const again = await post('members', { ...salome, email: 'SALOME@Pharmacie.example' });
    expect([again.status, again.body.code]).toEqual([409, 'MEMBER_EMAIL_TAKEN']);
    network = await app.world.network();
    admin = await app.world.account('admin', { networkIds: [network.id] });
    expect((await post('members', salome)).status).toBe(201);
  });

  it('leaves one member where two admins add the same at once', async () => {
    const answers = await Promise.all([post('members', salome), post('members', salome)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuses a commune that does not exist', async () => {
    const answer = await post('members', { ...salome, communeCode: '31999' });
    expect([answer.status, answer.body.code]).toEqual([422, 'COMMUNE_UNKNOWN']);
  });

  it.each([
    ['givenName', ' '],
    ['familyName', 'x'.repeat(81)],
    ['profession', '11'],
    ['email', 'pas une adresse'],
    ['email', 'a@b.test, c@d.test'],
    ['practiceName', ''],
    ['communeCode', 'Toulouse'],
  ])('names %s as wrong where it is %j', async (field, value) => {
    const answer = await post('members', { ...salome, [field]: value });
    expect(answer.status).toBe(422);
    expect(answer.body.details.fields.map((fault: { field: string }) => fault.field)).toEqual([
      field,
    ]);
  });

  it('trims what was typed', async () => {
    const { member } = (
      await post('members', { ...salome, familyName: '  Œuvrard-Léger ', practiceName: 'A   B' })
    ).body;
    expect([member.familyName, member.practiceName]).toEqual(['Œuvrard-Léger', 'A B']);
  });
});

describe('the list of members', () => {
  it.each([
    'oeuvrard',
    'ŒUVRARD leger',
    'salome',
    'pont blagnac',
    'PHARMACIE.EXAMPLE',
    'leger sal',
  ])('finds Salomé Œuvrard-Léger by %j', async (search) => {
    await post('members', salome);
    await app.world.member(network.id);
    const found = (await get(`members?search=${encodeURIComponent(search)}`)).body;
    expect(found.map((member: { familyName: string }) => member.familyName)).toEqual([
      'Œuvrard-Léger',
    ]);
  });

  it.each(['%', '_', '\\', 'leger dupont'])('finds nobody by %j', async (search) => {
    await post('members', salome);
    expect((await get(`members?search=${encodeURIComponent(search)}`)).body).toEqual([]);
  });

  it('is in the order of family names, accents aside', async () => {
    for (const [n, familyName] of ['Zola', 'Érard', 'Duras', 'Estève'].entries())
      await post('members', { ...salome, familyName, email: `m${n}@exemple.test` });
    const names = (await get('members')).body.map((m: { familyName: string }) => m.familyName);
    expect(names).toEqual(['Duras', 'Érard', 'Estève', 'Zola']);
  });

  it('folds text in the database as in the program', async () => {
    const texts = ['L’Isle-d’Abeau', 'Œuvrard', 'ÇA  et là', "Saint-Orens de l'Hers", 'Cæsar'];
    for (const text of texts) {
      const [row] = await app.db.query(`SELECT ${foldSql('$1::text')} AS folded`, [text]);
      expect(row.folded).toBe(fold(text));
    }
  });
});

describe('replacing a code', () => {
  it('ends the former code, its sessions, sockets and devices', async () => {
    const { member, code } = (await post('members', salome)).body;
    const cookie = await signIn(code, true);
    const socket = await other.socket(cookie);
    const end = ended(socket);
    const answer = await post(`members/${member.id}/code`);
    expect(answer.status).toBe(200);
    expect(answer.body.code).not.toBe(code);
    expect(await end).toBe('io server disconnect');
    expect(await me(cookie)).toBeNull();
    await opensNothing(code, cookie);
    const again = await app
      .request('post', '/sign-in/code', cookie)
      .send({ network: network.slug, code: answer.body.code });
    expect(again.body.next).toBe('one_time_code');
    expect(await me(await signIn(answer.body.code))).toMatchObject({ id: member.id });
  });

  it('leaves one code where two admins replace it at once', async () => {
    const { member } = (await post('members', salome)).body;
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(`members/${member.id}/code`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const live = await app.db.query(
      'SELECT count(*)::int AS n FROM personal_code WHERE member_id = $1 AND revoked_at IS NULL',
      [member.id],
    );
    expect(live).toEqual([{ n: 1 }]);
  });

  it('gives a first code to a member who has none', async () => {
    const member = await app.world.member(network.id);
    const { code } = (await post(`members/${member.id}/code`)).body;
    // A session that no code opened (an import, a test) is left alone.
    expect(await me(member.cookie)).not.toBeNull();
    expect(await me(await signIn(code))).toMatchObject({ id: member.id });
  });
});

describe('suspending a member', () => {
  it('ends sessions and sockets and refuses the code; reinstating gives it back', async () => {
    const { member, code } = (await post('members', salome)).body;
    const cookie = await signIn(code, true);
    const socket = await other.socket(cookie);
    const end = ended(socket);
    const suspended = await post(`members/${member.id}/suspend`);
    expect([suspended.status, suspended.body.state]).toEqual([200, 'suspended']);
    expect(await end).toBe('io server disconnect');
    expect(await me(cookie)).toBeNull();
    await opensNothing(code, cookie);

    const reinstated = await post(`members/${member.id}/reinstate`);
    expect(reinstated.body.state).toBe('active');
    expect(await me(cookie)).toBeNull();
    const again = await app
      .request('post', '/sign-in/code', cookie)
      .send({ network: network.slug, code });
    expect(again.body).toMatchObject({ next: 'signed_in', me: { id: member.id } });
  });

  it('may be repeated', async () => {
    const member = await app.world.member(network.id);
    for (const step of ['suspend', 'suspend', 'reinstate', 'reinstate'])
      expect((await post(`members/${member.id}/${step}`)).status).toBe(200);
  });
});

describe('an admin of another network', () => {
  it('sees and changes nothing here', async () => {
    const { member } = (await post('members', salome)).body;
    const elsewhere = await app.world.network();
    const stranger = await app.world.account('admin', { networkIds: [elsewhere.id] });
    const answers = [
      await get('members', stranger.cookie),
      await get('practices', stranger.cookie),
      await get('live', stranger.cookie),
      await post('members', salome, stranger.cookie),
      await post(`members/${member.id}/code`, undefined, stranger.cookie),
      await post(`members/${member.id}/suspend`, undefined, stranger.cookie),
    ];
    for (const { status, body } of answers)
      expect([status, body.code]).toEqual([404, 'NETWORK_UNKNOWN']);
    // Nor by naming their own network with a member of this one.
    const crossed = await app
      .request(
        'post',
        `/admin/networks/${elsewhere.id}/members/${member.id}/suspend`,
        stranger.cookie,
      )
      .send();
    expect([crossed.status, crossed.body.code]).toEqual([404, 'MEMBER_UNKNOWN']);
    expect((await get('members')).body[0].state).toBe('active');
  });

  it.each(['pas-un-uuid', '00000000-0000-0000-0000-000000000000'])(
    'gets MEMBER_UNKNOWN for %s',
    async (id) => {
      const answer = await post(`members/${id}/suspend`);
      expect([answer.status, answer.body.code]).toEqual([404, 'MEMBER_UNKNOWN']);
    },
  );
});

describe('the communes', () => {
  const search = async (text: string) =>
    (await app.request('get', `/communes?search=${encodeURIComponent(text)}`, admin.cookie)).body;

  it.each([
    ['toulouse', { code: '31555', name: 'Toulouse' }],
    ['31555', { code: '31555', name: 'Toulouse' }],
    ['saint orens de gam', { code: '31506', name: 'Saint-Orens-de-Gameville' }],
    ['lunion', undefined],
    ["l'union", { code: '31561', name: 'L’Union' }],
    ['begles', { code: '33039', name: 'Bègles' }],
    ['2a004', { code: '2A004', name: 'Ajaccio' }],
  ])('found by %j: %j', async (text, first) => {
    expect((await search(text))[0]).toEqual(first);
  });

  it('hold the 37 of Toulouse Métropole', async () => {
    // prettier-ignore
    const metropole = [
      '31003', '31022', '31032', '31044', '31053', '31056', '31069', '31088', '31091', '31116', '31149', '31150',
      '31157', '31163', '31182', '31184', '31186', '31205', '31230', '31282', '31293', '31351', '31352', '31355',
      '31389', '31417', '31418', '31445', '31467', '31488', '31490', '31506', '31541', '31555', '31557', '31561',
      '31588',
    ];
    expect(metropole).toHaveLength(37);
    for (const code of metropole) expect((await search(code))[0]?.code).toBe(code);
  });

  it('come first where the network already practises', async () => {
    expect((await search('saint orens'))[0].code).toBe('32399');
    await post('members', salome);
    expect((await search('saint orens'))[0].code).toBe('31506');
    expect((await search('saint denis'))[0].code).toBe('97411');
  });

  it('are none where nothing was typed', async () => {
    expect(await search('')).toEqual([]);
  });
});

describe('the entities of the back office', () => {
  it('say of their tables what the migrations made, name for name', async () => {
    const sql = await app.db.driver.createSchemaBuilder().log();
    const ours = /^(ALTER|CREATE|DROP) TABLE "(network|practice|member|personal_code)"/;
    const changes = sql.upQueries.map(({ query }) => query);
    expect(changes.filter((query) => ours.test(query) || !/ TABLE /.test(query))).toEqual([]);
  });
});
