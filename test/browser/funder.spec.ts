import { describe, expect } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { FUNDER } from '../support/browser-people.js';
import type { BrowserSuite } from '../support/browser-suite.js';
import { FunderPage } from './pages/funder.page.js';
import { TeamSignInPage } from './pages/team-sign-in.page.js';

const journey = openSuite();

/** What the ledger holds of one month and language. */
interface Held {
  month: string;
  language: string;
  sessions: number;
  unmet: number;
  seconds: number;
}

function ledger(suite: BrowserSuite, slug: string): Promise<Held[]> {
  return suite.db.query(
    `SELECT to_char(e.month, 'YYYY-MM') AS month, e.language, sum(e.talk_seconds)::int AS seconds,
            count(*) FILTER (WHERE kind = 'session')::int AS sessions,
            count(*) FILTER (WHERE kind = 'unmet')::int AS unmet
     FROM usage_entry e JOIN network n ON n.id = e.network_id WHERE n.slug = $1
     GROUP BY 1, 2`,
    [slug],
  );
}

const sum = (held: Held[], figure: 'sessions' | 'unmet') =>
  held.reduce((total, row) => total + row[figure], 0);
/** `1 234` as a French reader writes it. */
const number = (text: string) => Number(text.replace(/\s/g, '').replace(',', '.'));
/** Counts that would tell of somebody. */
const isSmall = (count: number) => count >= 1 && count <= 4;

describe('A funder', () => {
  journey('reads the use in chart, table and file, and no small figure', async (suite) => {
    const etienne = await suite.visitor();
    const team = await TeamSignInPage.open(etienne);
    await team.enter(FUNDER, 'demo-financeur-2026');
    const page = await FunderPage.seen(etienne);
    const held = await ledger(suite, 'garonne');
    const months = [...new Set(held.map(({ month }) => month))];

    // The key figures are the ledger's.
    const sessions = sum(held, 'sessions');
    const key = etienne.page.locator('dl div').filter({ hasText: 'Entretiens' }).first();
    expect(number((await key.locator('dd').first().innerText()).trim())).toBe(sessions);
    // A part of a bar for every month at least.
    expect(await page.bars.count()).toBeGreaterThanOrEqual(months.length);
    await page.choose('Servies ou non');
    await page.bars.first().waitFor();
    await etienne.expectAccessible();
    await etienne.picture('funder-served', true);

    // By language: a line each, the sum below, what would tell of somebody hidden.
    const byLanguage = await page.lines();
    const languages = [...new Set(held.map(({ language }) => language))];
    expect(byLanguage).toHaveLength(languages.length + 1);
    const [name, total] = byLanguage.at(-1)!;
    expect(name).toBe('Ensemble');
    expect(number(total!)).toBe(sessions);

    await page.choose('Par mois');
    // All twelve of the period, those without an entry too, and the sum.
    expect(await page.lines()).toHaveLength(12 + 1);
    await etienne.expectAccessible();
    await page.choose('Par langue et par mois');
    const both = await page.lines();
    expect(both).toHaveLength(held.length + 1);
    const shown = both.slice(0, -1).flatMap((line) => [line[2]!, /^\d*|masqué/.exec(line[6]!)![0]]);
    expect(shown.filter((text) => text !== 'masqué' && isSmall(number(text)))).toEqual([]);
    expect(shown).toContain('masqué');
    await etienne.reads('« masqué » : un nombre entre 1 et 4');
    await etienne.expectAccessible();

    // Sorted by the press of a heading.
    await etienne.page.getByRole('button', { name: 'Entretiens' }).click();
    await etienne.page.getByRole('columnheader', { name: 'Entretiens', exact: true }).waitFor();
    const counts = (await page.lines()).slice(0, -1).map((line) => number(line[2]!));
    const told = counts.filter((count) => !Number.isNaN(count));
    expect(told).toEqual([...told].sort((a, b) => b - a));

    // The file tells what the ledger holds, and hides the same.
    const { name: fileName, lines } = await page.download();
    expect(fileName).toMatch(/^usage-garonne-\d{4}-\d{2}-\d{4}-\d{2}\.csv$/);
    const [headings, ...rows] = lines;
    expect(headings).toHaveLength(10);
    expect(rows).toHaveLength(held.length);
    for (const row of rows) {
      const [network, month, code, , sessionCount, minutes, , , unmet, hidden] = row;
      const truth = held.find((one) => one.month === month && one.language === code)!;
      expect(network).toBe('Réseau Garonne Santé');
      for (const [cell, count] of [
        [sessionCount!, truth.sessions],
        [unmet!, truth.unmet],
      ] as const) {
        if (isSmall(count)) expect(cell).toBe('');
        if (cell === '') expect(hidden).toBe('oui');
        else expect(Number(cell)).toBe(count);
      }
      if (sessionCount !== '')
        expect(Math.abs(number(minutes!) - truth.seconds / 60)).toBeLessThanOrEqual(0.05001);
      else expect(minutes).toBe('');
    }
  });

  journey('chooses the months and another network; an empty one says so', async (suite) => {
    const etienne = await suite.visitor({ as: FUNDER });
    const page = await FunderPage.open(etienne);
    await page.choose('3 mois');
    await etienne.page.waitForURL(/from=\d{4}-\d{2}/);
    // The address is the report: a colleague who opens it sees the same.
    const colleague = await suite.visit(FUNDER, etienne.path());
    await colleague.page.getByRole('radio', { name: '3 mois', checked: true }).waitFor();

    await etienne.page.getByLabel('Réseau').selectOption('Réseau Quercy Accueil');
    await etienne.reads(/^Réseau Quercy Accueil, de /);
    const held = await ledger(suite, 'quercy');
    const { name, lines } = await page.download();
    expect(name).toMatch(/^usage-quercy-/);
    const counts = lines.slice(1).flatMap((line) => [line[4]!, line[8]!]);
    expect(counts.filter((cell) => cell !== '' && isSmall(Number(cell)))).toEqual([]);
    expect(held.length).toBeGreaterThan(0);
    await etienne.expectAccessible();
    await etienne.picture('funder-small-network', true);

    await etienne.goto('/financeur?network=quercy&from=2024-01&to=2024-03');
    await etienne.reads('Aucune demande sur cette période. Choisissez d’autres mois.');
    await etienne.expectAccessible();
    await etienne.picture('funder-empty');
    expect(await page.bars.count()).toBe(0);

    // A month that is none.
    etienne.allow(/status of 422/);
    await etienne.goto('/financeur?network=quercy&from=2024-13&to=2024-15');
    await etienne.page.getByRole('alert').waitFor();
    await etienne.expectAccessible();
    await etienne.picture('funder-fault');
    await etienne.page.getByRole('button', { name: 'Revenir aux 12 derniers mois' }).click();
    await FunderPage.seen(etienne);
  });
});
