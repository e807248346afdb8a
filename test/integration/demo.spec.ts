import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SeedDemo } from '../../src/features/demo/index.js';
import type { DemoView } from '../../src/features/demo/demo.view.js';
import { languageById } from '../../src/features/languages/index.js';
import { Communes } from '../../src/features/members/communes/communes.js';
import { hasValidCheckDigit } from '../../src/features/members/personal-code.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { TestApp } from '../support/test-app.js';

let test: TestApp;
const NOW = '2026-11-24T10:00:00Z';

beforeAll(async () => {
  test = await TestApp.start({
    clock: new ManualClock(NOW),
    jobs: false,
    settings: { DEMO: 'on' },
  });
});

afterAll(() => test.stop());

const rows = <Row>(sql: string) => test.db.query<Row[]>(sql);
const demo = async () => (await test.request('get', '/demo')).body as DemoView;

describe('the demo', () => {
  it('is told nowhere before it is there', async () => {
    expect(await demo()).toEqual({ demo: false, signIns: [] });
  });

  it('fills an empty database once, however many start at the same time', async () => {
    const seed = test.app.get(SeedDemo);
    await Promise.all([seed.seedIfEmpty(), seed.seedIfEmpty(), seed.seedIfEmpty()]);
    await seed.seedIfEmpty();
    expect(await rows(`SELECT slug, demo, state FROM network ORDER BY slug`)).toEqual([
      { slug: 'garonne', demo: true, state: 'open' },
      { slug: 'quercy', demo: true, state: 'open' },
    ]);
    expect(await rows(`SELECT count(*)::int AS count FROM member`)).toEqual([{ count: 10 }]);
  });

  it('lets everybody it names sign in', async () => {
    const { signIns } = await demo();
    expect([...new Set(signIns.map(({ role }) => role))]).toEqual([
      'member',
      'operator',
      'admin',
      'funder',
    ]);
    for (const signIn of signIns) {
      if (signIn.code) {
        expect(hasValidCheckDigit(signIn.code)).toBe(true);
        const { body } = await test
          .request('post', '/sign-in/code')
          .send({ network: signIn.network, code: signIn.code });
        expect(body).toMatchObject({ next: 'one_time_code' });
      } else {
        const { status, body } = await test
          .request('post', '/sign-in/password')
          .send({ email: signIn.email, password: signIn.password });
        expect(status).toBeLessThan(300);
        expect(body.me).toMatchObject({ role: signIn.role, demo: true });
      }
    }
    // Every code was a member's: each brought a challenge of somebody.
    expect(
      await rows(`SELECT count(DISTINCT member_id)::int AS members FROM sign_in_challenge`),
    ).toEqual([{ members: 10 }]);
  });

  it('has two agencies open at any hour for every language in demand', async () => {
    const contracts = await rows<{ slug: string; rank: number; languages: string[] }>(
      `SELECT a.slug, c.rank, c.languages FROM contract c JOIN agency a ON a.id = c.agency_id
       JOIN network n ON n.id = c.network_id
       WHERE n.slug = 'garonne' AND c.opening_hours IS NULL AND c.stagger_seconds = 12 AND c.ring_seconds = 30
       ORDER BY c.rank`,
    );
    expect(contracts.map(({ slug, rank }) => [slug, rank])).toEqual([
      ['parole', 1],
      ['canal', 2],
    ]);
    for (const { languages } of contracts) {
      expect(languages).toEqual(expect.arrayContaining(['rus', 'apd', 'sqi', 'som', 'tir', 'kat']));
      expect(languages.filter((id) => !languageById(id))).toEqual([]);
    }
  });

  it('has three months of ledger that end before now', async () => {
    const [entries] = await rows<Record<string, number>>(
      `SELECT count(*)::int AS count, count(*) FILTER (WHERE recorded_at > '${NOW}')::int AS future,
              count(*) FILTER (WHERE month <> date_trunc('month', occurred_at AT TIME ZONE 'Europe/Paris'))::int AS misplaced,
              count(*) FILTER (WHERE kind = 'unmet' AND (reason IS NULL OR waiting_seconds IS NOT NULL))::int AS odd,
              (max(occurred_at)::date - min(occurred_at)::date) AS days
       FROM usage_entry`,
    );
    expect(entries).toMatchObject({ future: 0, misplaced: 0, odd: 0 });
    expect(entries!['count']).toBeGreaterThan(1300);
    expect(entries!['count']).toBeLessThan(1800);
    expect(entries!['days']).toBeGreaterThan(85);
    const languages = await rows<{ language: string }>(`SELECT DISTINCT language FROM usage_entry`);
    expect(languages.filter(({ language }) => !languageById(language))).toEqual([]);
  });

  it('invents people at places that exist, with numbers kept for fiction', async () => {
    const communes = test.app.get(Communes);
    for (const { commune_code, commune_name } of await rows<{
      commune_code: string;
      commune_name: string;
    }>(`SELECT DISTINCT commune_code, commune_name FROM practice`))
      expect(await communes.nameOf(commune_code)).toBe(commune_name);
    const emails = await rows<{ email: string }>(
      `SELECT email FROM member UNION SELECT email FROM account`,
    );
    expect(emails.filter(({ email }) => !email.endsWith('.example'))).toEqual([]);
    const telephones = await rows<{ telephone: string }>(
      `SELECT telephone FROM network UNION SELECT telephone FROM agency`,
    );
    for (const { telephone } of telephones)
      expect(telephone).toMatch(/^\+33(19900|26191|35301|46571|53649|63998)\d{4}$/);
  });
});

describe('a database that is in use', () => {
  it('is left alone', async () => {
    const used = await TestApp.start({ jobs: false, settings: { DEMO: 'on' } });
    await used.world.network({ slug: 'nous' });
    await used.app.get(SeedDemo).seedIfEmpty();
    expect(await used.db.query(`SELECT slug FROM network`)).toEqual([{ slug: 'nous' }]);
    expect((await used.request('get', '/demo')).body).toEqual({ demo: false, signIns: [] });
    await used.stop();
  });
});
