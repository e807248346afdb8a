import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UsageReportView } from '../../src/features/funding/report/usage-report.view.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { TestApp } from '../support/test-app.js';

let test: TestApp;
let network: { id: string; slug: string };
let cookie: string;

/** One entry of the ledger; the boring columns are filled. */
interface GivenEntry {
  kind: 'session' | 'unmet' | 'correction';
  month: string;
  language: string;
  waiting: number | null;
  talk: number;
  mode: string;
  reason: string | null;
  corrects: string | null;
}

async function enter(networkId: string, given: Partial<GivenEntry>, times = 1): Promise<string> {
  const entry: GivenEntry = {
    ...{ kind: 'session', month: '2026-11-01', language: 'rus', waiting: 40, talk: 600 },
    ...{ mode: 'instant', reason: null, corrects: null },
    ...given,
  };
  let id = '';
  for (let n = 0; n < times; n++) {
    id = randomUUID();
    await test.db.query(
      `INSERT INTO usage_entry (id, network_id, kind, source_id, corrects_id, month, occurred_at, language, mode,
         profession, commune_code, waiting_seconds, talk_seconds, outcome, reason, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '10', '31555', $10, $11, 'done', $12, $7)`,
      [
        ...[id, networkId, entry.kind, randomUUID(), entry.corrects, entry.month, test.clock.now()],
        ...[entry.language, entry.mode, entry.waiting, entry.talk, entry.reason],
      ],
    );
  }
  return id;
}

async function report(query = '', as = cookie): Promise<UsageReportView> {
  const response = await test.request('get', `/funder/usage${query}`, as);
  expect(response.status).toBe(200);
  return response.body as UsageReportView;
}

beforeAll(async () => {
  test = await TestApp.start({ clock: new ManualClock('2026-11-24T10:00:00Z'), jobs: false });
  network = await test.world.network({ slug: 'garonne', name: 'Réseau Garonne' });
  cookie = (await test.world.account('funder', { networkIds: [network.id] })).cookie;
  // Russian: 10 sessions in November with waits of 10 to 100 s, and 6 in October; Tigrinya: 5 and 8 unmet.
  for (let wait = 10; wait <= 100; wait += 10)
    await enter(network.id, { waiting: wait, talk: 605 });
  await enter(network.id, { month: '2026-10-01', waiting: 20, talk: 60, mode: 'standing' }, 6);
  await enter(network.id, { language: 'tir', waiting: 90 }, 5);
  await enter(
    network.id,
    { language: 'tir', kind: 'unmet', reason: 'all_refused', waiting: null, talk: 0 },
    8,
  );
});

afterAll(() => test.stop());

describe('the report of a funder', () => {
  it('counts sessions, minutes, waits and unmet requests by month and language', async () => {
    const { rows, byMonth, byLanguage, totals, months, from, to } = await report();
    expect([from, to, months.length]).toEqual(['2025-12', '2026-11', 12]);
    const shown = { hidden: false, unmet: 0 };
    expect(rows).toEqual([
      {
        month: '2026-10',
        language: 'rus',
        sessions: 6,
        minutes: 6,
        waitingP50: 20,
        waitingP90: 20,
        ...shown,
      },
      // 6050 s; the median of 10, 20 … 100 s lies between 50 and 60, the ninth decile a tenth beyond 90.
      {
        month: '2026-11',
        language: 'rus',
        sessions: 10,
        minutes: 100.8,
        waitingP50: 55,
        waitingP90: 91,
        ...shown,
      },
      {
        month: '2026-11',
        language: 'tir',
        sessions: 5,
        minutes: 50,
        waitingP50: 90,
        waitingP90: 90,
        ...shown,
        unmet: 8,
      },
    ]);
    expect(byMonth.map(({ month, sessions, unmet }) => [month, sessions, unmet]).slice(-3)).toEqual(
      [
        ['2026-09', 0, 0],
        ['2026-10', 6, 0],
        ['2026-11', 15, 8],
      ],
    );
    expect(
      byLanguage.map(({ language, sessions, reasons }) => [language, sessions, reasons]),
    ).toEqual([
      ['rus', 16, []],
      ['tir', 5, [{ reason: 'all_refused', count: 8 }]],
    ]);
    expect(totals).toMatchObject({ sessions: 21, unmet: 8, minutes: 156.8 });
    expect(totals.modes).toEqual([
      { mode: 'instant', sessions: 15, minutes: 150.8, unmet: 8 },
      { mode: 'standing', sessions: 6, minutes: 6, unmet: 0 },
    ]);
  });

  it('names no person', async () => {
    await test.world.member(network.id, { email: 'camille@exemple.test' });
    expect(JSON.stringify(await report())).not.toMatch(/camille|essai|exemple/i);
  });

  it('keeps to the months asked for', async () => {
    const { months, rows, totals } = await report('?from=2026-10&to=2026-10');
    expect(months).toEqual(['2026-10']);
    expect(rows.length).toBe(1);
    expect(totals.sessions).toBe(6);
  });

  it('takes the present month from the network’s clock', async () => {
    // Half past midnight on the first of December in Toulouse is still November in UTC.
    (test.clock as ManualClock).set('2026-11-30T23:30:00Z');
    expect((await report()).to).toBe('2026-12');
    (test.clock as ManualClock).set('2026-11-24T10:00:00Z');
  });

  it('adds a correction as a difference, and to the wait of the entry that it names', async () => {
    const other = await test.world.network({ slug: 'corrige' });
    const as = (await test.world.account('funder', { networkIds: [other.id] })).cookie;
    await enter(other.id, { waiting: 30 }, 4);
    const wrong = await enter(other.id, { waiting: 500, talk: 6000 });
    await enter(other.id, { kind: 'correction', corrects: wrong, waiting: -470, talk: -5400 });
    const { totals } = await report('', as);
    expect(totals).toMatchObject({ sessions: 5, minutes: 50, waitingP50: 30, waitingP90: 30 });
  });

  it('hides small counts, and what would give them away', async () => {
    const other = await test.world.network({ slug: 'petit' });
    const as = (await test.world.account('funder', { networkIds: [other.id] })).cookie;
    await enter(other.id, { language: 'rus' }, 20);
    await enter(other.id, { language: 'tir' }, 3);
    await enter(other.id, { language: 'som' }, 9);
    const { rows, totals, byMonth } = await report('', as);
    const told = Object.fromEntries(rows.map((row) => [row.language, row.sessions]));
    expect(told).toEqual({ rus: 20, tir: null, som: null });
    expect(rows.find((row) => row.language === 'tir')).toMatchObject({
      minutes: null,
      waitingP50: null,
      hidden: true,
    });
    expect([totals.sessions, byMonth.at(-1)!.sessions]).toEqual([32, 32]);
  });

  it('is empty, not broken, for a network without an entry', async () => {
    const other = await test.world.network({ slug: 'neuf' });
    const as = (await test.world.account('funder', { networkIds: [other.id] })).cookie;
    const { rows, byLanguage, totals, byMonth } = await report('', as);
    expect([rows, byLanguage, byMonth.length]).toEqual([[], [], 12]);
    expect(totals).toMatchObject({
      sessions: 0,
      minutes: 0,
      waitingP50: null,
      unmet: 0,
      modes: [],
      reasons: [],
    });
  });
});

describe('who may see a report, and of what', () => {
  it('refuses visitors and every other role', async () => {
    const member = await test.world.member(network.id);
    const admin = await test.world.account('admin', { networkIds: [network.id] });
    for (const path of ['/funder/usage', '/funder/usage.csv']) {
      expect((await test.request('get', path)).status).toBe(401);
      expect((await test.request('get', path, member.cookie)).status).toBe(403);
      expect((await test.request('get', path, admin.cookie)).status).toBe(403);
    }
  });

  it('shows a network that the funder does not pay for like one that does not exist', async () => {
    await test.world.network({ slug: 'autre' });
    for (const slug of ['autre', 'nulle-part']) {
      const response = await test.request('get', `/funder/usage?network=${slug}`, cookie);
      expect([response.status, response.body.code]).toEqual([404, 'NETWORK_UNKNOWN']);
    }
    expect((await report()).networks.map(({ slug }) => slug)).toEqual(['garonne']);
  });

  it.each([
    ['from=2026-13', 'from'],
    ['to=hier', 'to'],
    ['from=2026-10&to=2026-09', 'from'],
    ['from=2023-01&to=2026-01', 'from'],
    ['language=rus', 'language'],
  ])('refuses %s by its field', async (query, field) => {
    const response = await test.request('get', `/funder/usage?${query}`, cookie);
    expect([response.status, response.body.code]).toEqual([422, 'VALIDATION']);
    expect(response.body.details.fields[0].field).toBe(field);
  });

  it('takes 36 months, the most there may be', async () => {
    expect((await report('?from=2023-12&to=2026-11')).months.length).toBe(36);
  });
});

describe('the file', () => {
  const file = (query: string, language = 'fr') =>
    test.request('get', `/funder/usage.csv${query}`, cookie).set('Accept-Language', language);

  it('opens in a spreadsheet in French', async () => {
    const response = await file('?from=2026-11&to=2026-11');
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toBe(
      'attachment; filename="usage-garonne-2026-11-2026-11.csv"',
    );
    expect(response.text.charCodeAt(0)).toBe(0xfeff);
    expect(response.text.slice(1).split('\r\n')).toEqual([
      'réseau;mois;code langue;langue;entretiens;minutes;attente médiane (s);attente 9 sur 10 (s);demandes non servies;masqué',
      'Réseau Garonne;2026-11;tir;tigrigna;5;50;90;90;8;non',
      'Réseau Garonne;2026-11;rus;russe;10;100,8;55;91;0;non',
      '',
    ]);
  });

  it('speaks English to who asks for it', async () => {
    const byHeader = await file('?from=2026-11&to=2026-11', 'en-GB');
    expect(byHeader.text).toContain('Réseau Garonne;2026-11;rus;Russian;10;100.8;55;91;0;no\r\n');
    const byQuery = await file('?from=2026-11&to=2026-11&locale=en', 'fr');
    expect(byQuery.text).toBe(byHeader.text);
  });

  it('leaves hidden figures empty and says so', async () => {
    const other = await test.world.network({ slug: 'petit-fichier', name: '=CMD|"x"' });
    const as = (await test.world.account('funder', { networkIds: [other.id] })).cookie;
    await enter(other.id, { language: 'tir' }, 2);
    const response = await test.request('get', '/funder/usage.csv', as);
    expect(response.text).toContain(`"'=CMD|""x""";2026-11;tir;tigrigna;;;;;0;oui\r\n`);
  });
});
