import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import {
  EndSessions,
  Passwords,
  RecheckSockets,
  SweepIdentity,
} from '../../src/features/identity/index.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { cookieHeader, cookiesOf } from '../support/sign-in.js';
import { type LiveClient, TestApp } from '../support/test-app.js';

const PASSWORD = 'cheval correct pile agrafe';
const clock = new ManualClock();
let app: TestApp;
let other: TestApp;

beforeAll(async () => {
  app = await TestApp.start({ clock });
  other = await TestApp.start({ clock, databaseUrl: app.databaseUrl, jobs: false });
});
afterAll(async () => {
  await other.stop();
  await app.stop();
});
beforeEach(() => app.db.query('DELETE FROM rate_limit'));

const me = async (cookie: string) => (await app.request('get', '/me', cookie)).body.me;

async function staff(
  role: 'operator' | 'admin' | 'funder',
  given: Parameters<typeof app.world.account>[1] = {},
) {
  const email = `${role}-${Math.random().toString(36).slice(2)}@exemple.test`;
  const passwordHash = await app.app.get(Passwords).hash(PASSWORD);
  const account = await app.world.account(role, { email, passwordHash, ...given });
  return { ...account, email };
}

const signIn = (email: string, password = PASSWORD) =>
  app.request('post', '/sign-in/password').send({ email, password });

/** Resolves with the reason for which the socket ended. */
const ended = async (socket: LiveClient): Promise<string> => {
  const [reason] = (await once(socket as never, 'disconnect')) as [string];
  return reason;
};

describe('signing in with e-mail and password', () => {
  it('opens a session of 12 hours that ends with the browser', async () => {
    const agency = await app.world.agency({ name: 'Agence des Lilas' });
    const { id, email } = await staff('operator', { agencyId: agency.id });
    const answer = await signIn(email.toUpperCase());
    expect(answer.status).toBe(200);
    expect(answer.body.me).toEqual({
      role: 'operator',
      id,
      displayName: 'Dominique Essai',
      locale: 'fr',
      network: null,
      networks: [],
      agency: { id: agency.id, name: 'Agence des Lilas' },
      timeZone: 'Europe/Paris',
      demo: false,
    });
    expect(cookiesOf(answer)).toEqual([
      expect.stringMatching(
        /^truchement_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    clock.advance(12 * 3600 + 1);
    expect(await me(cookieHeader(answer))).toBeNull();
  });

  it('names the networks of an admin and a funder', async () => {
    const [a, b] = [
      await app.world.network({ name: 'Alpha' }),
      await app.world.network({ name: 'Bêta' }),
    ];
    for (const role of ['admin', 'funder'] as const) {
      const { email } = await staff(role, { networkIds: [b.id, a.id] });
      const { networks } = (await signIn(email)).body.me;
      expect(networks).toEqual([
        { id: a.id, slug: a.slug, name: 'Alpha' },
        { id: b.id, slug: b.slug, name: 'Bêta' },
      ]);
    }
  });

  it('answers the same to a wrong password, an unknown address and a suspended account', async () => {
    const { email } = await staff('funder');
    const suspended = await staff('funder');
    await app.db.query(`UPDATE account SET state = 'suspended' WHERE id = $1`, [suspended.id]);
    const answers = [
      await signIn(email, 'faux'),
      await signIn('personne@exemple.test'),
      await signIn(suspended.email),
      // An account that was never given a password.
      await signIn((await staff('funder', { passwordHash: '!' })).email),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect({ ...body, correlationId: '' }).toEqual({
        ...answers[0]!.body,
        correlationId: '',
      });
      expect(body.code).toBe('SIGN_IN_REFUSED');
    }
  });

  it('keeps argon2id hashes of the recommended strength', async () => {
    const { id } = await staff('funder');
    const [row] = await app.db.query('SELECT password_hash FROM account WHERE id = $1', [id]);
    expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('costs an unknown address as much work as a known one', async () => {
    const passwords = app.app.get(Passwords);
    const stored = await passwords.hash(PASSWORD);
    const time = async (hash: string | undefined) => {
      const start = performance.now();
      expect(await passwords.matches(hash, 'faux')).toBe(false);
      return performance.now() - start;
    };
    await time(undefined);
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < 9; n++) {
      known.push(await time(stored));
      unknown.push(await time(undefined));
    }
    // The least times are those that nothing else disturbed.
    expect(Math.min(...unknown) / Math.min(...known)).toBeGreaterThan(0.7);
  });
});

describe('GET and PATCH /api/me', () => {
  it('tells nobody that nobody is signed in', async () => {
    expect((await app.request('get', '/me')).body).toEqual({ me: null });
    expect((await app.request('get', '/me', 'truchement_session=inconnu')).body).toEqual({
      me: null,
    });
  });

  it('keeps the language', async () => {
    const network = await app.world.network();
    const { cookie } = await app.world.member(network.id);
    const answer = await app.request('patch', '/me', cookie).send({ locale: 'en' });
    expect(answer.body.me.locale).toBe('en');
    expect((await me(cookie)).locale).toBe('en');
    const wrong = await app.request('patch', '/me', cookie).send({ locale: 'de' });
    expect(wrong.status).toBe(422);
    const more = await app.request('patch', '/me', cookie).send({ role: 'admin' });
    expect(more.status).toBe(422);
  });
});

describe('a session', () => {
  it('notes at most once a minute that it was seen', async () => {
    const network = await app.world.network();
    const { id, cookie } = await app.world.member(network.id);
    const seen = async () =>
      (
        await app.db.query('SELECT last_seen_at AS at FROM auth_session WHERE member_id = $1', [id])
      )[0].at as Date;
    const start = clock.now();
    clock.advance(59);
    await me(cookie);
    expect(await seen()).toEqual(start);
    clock.advance(1);
    await me(cookie);
    expect(await seen()).toEqual(clock.now());
  });

  it('is useless at once when its member is suspended', async () => {
    const network = await app.world.network();
    const { id, cookie } = await app.world.member(network.id);
    expect(await me(cookie)).not.toBeNull();
    await app.db.query(`UPDATE member SET state = 'suspended' WHERE id = $1`, [id]);
    expect(await me(cookie)).toBeNull();
  });

  it('is known to the database by its hash alone', async () => {
    const { email } = await staff('funder');
    const token = /truchement_session=([\w-]+)/.exec(cookieHeader(await signIn(email)))![1]!;
    const rows = JSON.stringify(await app.db.query('SELECT * FROM auth_session'));
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(Buffer.from(token).toString('hex'));
  });
});

describe('signing out', () => {
  it('ends this session, its cookie and its sockets, and no other', async () => {
    const agency = await app.world.agency();
    const { email, cookie: elsewhere } = await staff('operator', { agencyId: agency.id });
    const here = cookieHeader(await signIn(email));
    const [socketHere, socketElsewhere] = [await other.socket(here), await app.socket(elsewhere)];
    const end = ended(socketHere);
    const answer = await app.request('post', '/sign-out', here);
    expect(answer.status).toBe(204);
    expect(cookiesOf(answer)).toEqual([expect.stringMatching(/^truchement_session=;.*Max-Age=0$/)]);
    expect(await end).toBe('io server disconnect');
    expect(await me(here)).toBeNull();
    expect(await me(elsewhere)).not.toBeNull();
    expect(socketElsewhere.connected).toBe(true);
  });

  it('everywhere ends every session and socket of the person, in every process, and nobody else’s', async () => {
    const agency = await app.world.agency();
    const { email, cookie } = await staff('operator', { agencyId: agency.id });
    const colleague = await staff('operator', { agencyId: agency.id });
    const here = cookieHeader(await signIn(email));
    const sockets = [await app.socket(here), await other.socket(cookie)];
    const bystander = await other.socket(colleague.cookie);
    const ends = Promise.all(sockets.map(ended));
    await app.request('post', '/sign-out/everywhere', here).expect(204);
    expect(await ends).toEqual(['io server disconnect', 'io server disconnect']);
    expect([await me(here), await me(cookie)]).toEqual([null, null]);
    expect(await me(colleague.cookie)).not.toBeNull();
    expect(bystander.connected).toBe(true);
  });

  it('ends a socket within half a minute even where the event was lost', async () => {
    const network = await app.world.network();
    const expired = await app.world.member(network.id);
    const alive = await app.world.member(network.id);
    const [socket, stays] = [await app.socket(expired.cookie), await app.socket(alive.cookie)];
    await app.db.query(`UPDATE auth_session SET revoked_at = $2 WHERE member_id = $1`, [
      expired.id,
      clock.now(),
    ]);
    const end = ended(socket);
    await app.app.get(RecheckSockets).run();
    expect(await end).toBe('io server disconnect');
    expect(stays.connected).toBe(true);
  });

  it('voids a one-time code on its way', async () => {
    const network = await app.world.network();
    const member = await app.world.member(network.id);
    await app.db.query(
      `INSERT INTO sign_in_challenge (id, network_id, member_id, one_time_code_hash, attempts_left, created_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, '\\x00', 3, $3, $3::timestamptz + interval '10 min')`,
      [network.id, member.id, clock.now()],
    );
    await app.app.get(EndSessions).everywhere({ role: 'member', memberId: member.id });
    const rows = await app.db.query(
      'SELECT consumed_at FROM sign_in_challenge WHERE member_id = $1',
      [member.id],
    );
    expect(rows).toEqual([{ consumed_at: clock.now() }]);
  });
});

describe('a request from another site', () => {
  const post = () =>
    request(app.url).post('/api/sign-in/password').send({ email: 'a@b.test', password: 'x' });

  it.each([
    ['without our header', {}],
    ['with a foreign Origin', { 'X-Requested-With': 'truchement', Origin: 'https://mal.example' }],
    ['with Origin null', { 'X-Requested-With': 'truchement', Origin: 'null' }],
    [
      'that the browser calls cross-site',
      { 'X-Requested-With': 'truchement', 'Sec-Fetch-Site': 'cross-site' },
    ],
    ['from a sister domain', { 'X-Requested-With': 'truchement', 'Sec-Fetch-Site': 'same-site' }],
  ])('is refused %s', async (_, headers) => {
    const answer = await post().set(headers);
    expect([answer.status, answer.body.code]).toEqual([403, 'CROSS_SITE_REFUSED']);
  });

  it('is one of ours with the header and our own origin', async () => {
    const answer = await post().set({
      'X-Requested-With': 'truchement',
      Origin: new URL(app.url).origin,
      'Sec-Fetch-Site': 'same-origin',
    });
    expect(answer.status).toBe(401);
  });

  it('opens no socket', async () => {
    const { cookie } = await staff('funder');
    const upgrade = request(app.url).get('/socket.io/?EIO=4&transport=websocket').set({
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      Cookie: cookie,
      Origin: 'https://mal.example',
    });
    expect((await upgrade).status).toBe(400);
  });
});

describe('every answer', () => {
  it('lets a browser fetch from this origin alone, frame nothing and tell nobody where it was', async () => {
    const { headers } = await app.request('get', '/me');
    const policy = headers['content-security-policy'];
    expect(policy).toContain(`default-src 'self'`);
    expect(policy).toContain(`script-src 'self';`);
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('the sweeper', () => {
  it('deletes what is over and nothing else', async () => {
    const network = await app.world.network();
    const member = await app.world.member(network.id);
    const insert = (expiresIn: string) =>
      app.db.query(
        `WITH d AS (INSERT INTO trusted_device (id, member_id, token_hash, created_at, expires_at)
                    VALUES (gen_random_uuid(), $1, decode(md5($3), 'hex'), $2, $2::timestamptz + $3::interval))
         INSERT INTO sign_in_challenge (id, network_id, member_id, one_time_code_hash, attempts_left, created_at, expires_at)
         SELECT gen_random_uuid(), network_id, id, '\\x00', 3, $2, $2::timestamptz + $3::interval FROM member WHERE id = $1`,
        [member.id, clock.now(), expiresIn],
      );
    await insert('-2 days');
    await insert('1 hour');
    await app.db.query(`UPDATE auth_session SET revoked_at = $1 WHERE member_id = $2`, [
      clock.now(),
      member.id,
    ]);
    const left = async () =>
      (
        await app.db.query(
          `SELECT (SELECT count(*)::int FROM trusted_device WHERE member_id = $1) AS devices,
                  (SELECT count(*)::int FROM sign_in_challenge WHERE member_id = $1) AS challenges,
                  (SELECT count(*)::int FROM auth_session WHERE member_id = $1) AS sessions`,
          [member.id],
        )
      )[0];
    await app.app.get(SweepIdentity).run();
    expect(await left()).toEqual({ devices: 1, challenges: 1, sessions: 1 });
    clock.advance(181 * 24 * 3600);
    await app.app.get(SweepIdentity).run();
    expect(await left()).toEqual({ devices: 0, challenges: 0, sessions: 0 });
  });
});
