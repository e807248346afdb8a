import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Passwords } from '../../src/features/identity/index.js';
import { codeOf, cookieHeader, giveCode, readOneTimeCode } from '../support/sign-in.js';
import { TestApp } from '../support/test-app.js';

/** Two processes of the service on one database, behind one proxy. */
let one: TestApp;
let two: TestApp;
let network: { id: string; slug: string };
let serial = 0;

const freshDigits = () => String(++serial).padStart(3, '0');
const freshCode = () => codeOf(`${freshDigits()}0815`);

beforeAll(async () => {
  const settings = { TRUSTED_PROXIES: '1' };
  one = await TestApp.start({ settings });
  two = await TestApp.start({ settings, databaseUrl: one.databaseUrl });
});
afterAll(async () => {
  await two.stop();
  await one.stop();
});
beforeEach(async () => {
  await one.db.query('DELETE FROM rate_limit');
  network = await one.world.network();
});

/** An address of documentation (RFC 5737); another one for each number. */
const address = (n: number) => `198.51.${100 + (n >> 8)}.${n & 255}`;
let visitors = 0;

const enterCode = (app: TestApp, code: string, from = address(++visitors), cookie?: string) =>
  app
    .request('post', '/sign-in/code', cookie)
    .set('X-Forwarded-For', from)
    .send({ network: network.slug, code });

const enterPassword = (app: TestApp, email: string, password: string, from = address(++visitors)) =>
  app.request('post', '/sign-in/password').set('X-Forwarded-For', from).send({ email, password });

async function signIn(code: string, from?: string) {
  const { challengeId } = (await enterCode(one, code, from)).body;
  const oneTimeCode = (await readOneTimeCode(one, challengeId))!;
  return one
    .request('post', '/sign-in/one-time-code')
    .send({ challengeId, oneTimeCode, trustDevice: true });
}

async function memberWithCode() {
  const member = await one.world.member(network.id);
  const code = freshCode();
  await giveCode(one, member, code);
  return { member, code };
}

describe('the limits of personal codes, across two processes', () => {
  it('let one code be entered five times a day, whether it exists or not', async () => {
    const { code } = await memberWithCode();
    for (const given of [code, freshCode()]) {
      for (let n = 0; n < 5; n++) {
        const app = n % 2 ? one : two;
        expect((await enterCode(app, given)).status).toBe(200);
      }
      for (const app of [one, two]) {
        const answer = await enterCode(app, given);
        expect(answer.status).toBe(429);
        expect(answer.body.code).toBe('TOO_MANY_ATTEMPTS');
        const { retryAfterSeconds } = answer.body.details;
        expect(retryAfterSeconds).toBeGreaterThan(23.9 * 3600);
        expect(retryAfterSeconds).toBeLessThanOrEqual(24 * 3600);
        expect(answer.headers['retry-after']).toBe(String(retryAfterSeconds));
      }
    }
  });

  it('can’t be passed by asking in parallel', async () => {
    const code = freshCode();
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) => enterCode(n % 2 ? one : two, code)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(11);
  });

  it('let an address enter fifteen codes an hour', async () => {
    const from = '203.0.113.9';
    for (let n = 0; n < 15; n++)
      expect((await enterCode(n % 2 ? one : two, freshCode(), from)).status).toBe(200);
    expect((await enterCode(two, freshCode(), from)).status).toBe(429);
    expect((await enterCode(two, freshCode(), '203.0.113.10')).status).toBe(200);
  });

  it('count a household’s IPv6 addresses as one', async () => {
    for (let n = 0; n < 15; n++) await enterCode(one, freshCode(), `2001:db8:1:2::${n + 1}`);
    expect((await enterCode(one, freshCode(), '2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await enterCode(one, freshCode(), '2001:db8:1:3::1')).status).toBe(200);
  });

  it('let twenty codes of the same first three digits be entered a day', async () => {
    const prefix = freshDigits();
    const sibling = (n: number) => codeOf(`${prefix}${String(n).padStart(4, '0')}`);
    for (let n = 0; n < 20; n++)
      expect((await enterCode(n % 2 ? one : two, sibling(n))).status).toBe(200);
    expect((await enterCode(one, sibling(20))).status).toBe(429);
    const other = await one.world.network();
    network = other;
    expect((await enterCode(one, sibling(20))).status).toBe(200);
  });

  it('let a network see 150 unproven codes a day; a known device still gets in', async () => {
    const { member, code } = await memberWithCode();
    const device = cookieHeader(await signIn(code));
    for (let n = 0; n < 150; n++) {
      const answer = await enterCode(n % 2 ? one : two, freshCode());
      expect(answer.status).toBe(200);
    }
    expect((await enterCode(one, freshCode())).status).toBe(429);
    expect((await enterCode(two, code)).status).toBe(429);
    const known = await enterCode(two, code, undefined, device);
    expect(known.body).toMatchObject({ next: 'signed_in', me: { id: member.id } });
  });

  it('do not let one address use up in vain what is everybody’s', async () => {
    for (let n = 0; n < 60; n++) await enterCode(one, freshCode(), '203.0.113.77');
    const rows = await one.db.query(
      `SELECT points FROM rate_limit WHERE key LIKE 'code-network:%'`,
    );
    expect(rows).toEqual([{ points: 15 }]);
  });

  it('give back what a member took who proved to be one', async () => {
    const { code } = await memberWithCode();
    for (let n = 0; n < 8; n++) {
      const answer = await signIn(code, '203.0.113.200');
      expect(answer.status).toBe(200);
    }
    const [row] = await one.db.query('SELECT max(points) AS most FROM rate_limit');
    expect(row.most).toBe(0);
  });

  it('hold no address and no code in clear', async () => {
    const code = freshCode();
    await enterCode(one, code, '203.0.113.50');
    const keys: { key: string }[] = await one.db.query('SELECT key FROM rate_limit');
    expect(keys).toHaveLength(5);
    for (const { key } of keys) {
      expect(key).toMatch(/^code(-[a-z]+)*:[\w-]{43}$/);
      expect(key).not.toContain(code.slice(0, 7));
    }
  });
});

describe('a known device', () => {
  it('counts as unknown for the day after five codes that do not fit', async () => {
    const { code } = await memberWithCode();
    const device = cookieHeader(await signIn(code));
    for (let n = 0; n < 5; n++)
      expect((await enterCode(one, freshCode(), undefined, device)).body.next).toBe(
        'one_time_code',
      );
    expect((await enterCode(two, code, undefined, device)).body.next).toBe('one_time_code');
  });
});

describe('the limits of passwords, across two processes', () => {
  async function operator(email: string) {
    const agency = await one.world.agency();
    const passwordHash = await one.app.get(Passwords).hash('cheval correct pile agrafe');
    return one.world.account('operator', { agencyId: agency.id, email, passwordHash });
  }

  it('let an e-mail be tried twenty times an hour, whether it exists or not', async () => {
    await operator('lou@agence.example');
    for (const email of ['lou@agence.example', 'personne@agence.example']) {
      for (let n = 0; n < 20; n++) {
        const answer = await enterPassword(n % 2 ? one : two, email.toUpperCase(), 'faux');
        expect([answer.status, answer.body.code]).toEqual([401, 'SIGN_IN_REFUSED']);
      }
      const over = await enterPassword(two, email, 'cheval correct pile agrafe');
      expect([over.status, over.body.code]).toEqual([429, 'TOO_MANY_ATTEMPTS']);
    }
  });

  it('let an address try thirty passwords an hour', async () => {
    for (let n = 0; n < 30; n++)
      await enterPassword(n % 2 ? one : two, `p${n}@agence.example`, 'faux', '203.0.113.60');
    const over = await enterPassword(one, 'p30@agence.example', 'faux', '203.0.113.60');
    expect(over.status).toBe(429);
  });

  it('give back what a right password took', async () => {
    await operator('ali@agence.example');
    for (let n = 0; n < 22; n++) {
      const answer = await enterPassword(
        n % 2 ? one : two,
        'ali@agence.example',
        'cheval correct pile agrafe',
      );
      expect(answer.status).toBe(200);
    }
  });
});
