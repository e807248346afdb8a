import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildUsageReport } from './build-usage-report.js';
import type { Figures, UsageFigures } from './usage-figures.js';

const MONTHS = ['2026-09', '2026-10', '2026-11'];
const LANGUAGES = ['rus', 'tir', 'som', 'kat'];
const REASONS = ['all_refused', 'no_answer', 'gender'];
const MODES = ['instant', 'standing'];

interface Entry {
  month: string;
  language: string;
  /** null: a session. */
  reason: string | null;
  mode: string;
}

/** A ledger in bundles of equal entries. */
const aLedger = fc
  .array(
    fc.record({
      month: fc.constantFrom(...MONTHS),
      language: fc.constantFrom(...LANGUAGES),
      reason: fc.oneof(fc.constant(null), fc.constantFrom(...REASONS)),
      mode: fc.constantFrom(...MODES),
      times: fc.constantFrom(1, 1, 2, 3, 5, 9, 30),
    }),
    { maxLength: 40 },
  )
  .map((bundles) =>
    bundles.flatMap(({ times, ...entry }) => Array.from({ length: times }, (): Entry => entry)),
  );

function group<K extends keyof Entry>(ledger: Entry[], keys: K[]) {
  const groups = new Map<string, Pick<Entry, K> & Figures>();
  for (const entry of ledger) {
    const name = keys.map((key) => entry[key]).join(' ');
    const found = groups.get(name) ?? {
      ...(Object.fromEntries(keys.map((key) => [key, entry[key]])) as Pick<Entry, K>),
      ...{ sessions: 0, unmet: 0, talkSeconds: 0, waitingP50: 40, waitingP90: 80 },
    };
    if (entry.reason === null) found.sessions += 1;
    else found.unmet += 1;
    groups.set(name, found);
  }
  return [...groups.values()];
}

function figuresOf(ledger: Entry[]): UsageFigures {
  const reasons = new Map<string, { language: string; reason: string; count: number }>();
  for (const { language, reason } of ledger) {
    if (reason === null) continue;
    const found = reasons.get(`${language} ${reason}`) ?? { language, reason, count: 0 };
    found.count += 1;
    reasons.set(`${language} ${reason}`, found);
  }
  const [totals = { sessions: 0, unmet: 0, talkSeconds: 0, waitingP50: null, waitingP90: null }] =
    group(ledger, []);
  return {
    cells: group(ledger, ['month', 'language']),
    byMonth: group(ledger, ['month']),
    byLanguage: group(ledger, ['language']),
    totals,
    byMode: group(ledger, ['mode']),
    reasons: [...reasons.values()],
  };
}

/** A published or hidden figure: the kinds of entries (by place in `KINDS`) that it counts. */
interface Sum {
  name: string;
  of: number[];
  told: boolean;
}

/** Every kind of entry there can be; a figure is a sum over some of them. */
const KINDS = MONTHS.flatMap((month) =>
  LANGUAGES.flatMap((language) =>
    [null, ...REASONS].flatMap((reason) =>
      MODES.map((mode) => ({ month, language, reason, mode })),
    ),
  ),
);

function sumsOf(report: ReturnType<typeof buildUsageReport>): Sum[] {
  const sums: Sum[] = [];
  const add = (name: string, told: boolean, counts: (kind: Entry) => boolean) =>
    sums.push({ name, told, of: KINDS.flatMap((kind, at) => (counts(kind) ? [at] : [])) });
  const both = (
    name: string,
    figures: { sessions: number | null; unmet: number | null },
    isIn: (kind: Entry) => boolean,
  ) => {
    add(`${name} sessions`, figures.sessions !== null, (k) => isIn(k) && k.reason === null);
    add(`${name} unmet`, figures.unmet !== null, (k) => isIn(k) && k.reason !== null);
  };
  const rows = new Map(report.rows.map((row) => [`${row.month} ${row.language}`, row]));
  const none = { sessions: 0, unmet: 0 };
  for (const month of MONTHS)
    for (const language of LANGUAGES)
      both(
        `${month} ${language}`,
        rows.get(`${month} ${language}`) ?? none,
        (k) => k.month === month && k.language === language,
      );
  for (const row of report.byMonth) both(row.month, row, (k) => k.month === row.month);
  for (const row of report.byLanguage) {
    both(row.language, row, (k) => k.language === row.language);
    for (const reason of REASONS) {
      const told = row.reasons && (row.reasons.find((r) => r.reason === reason) ?? { count: 0 });
      add(
        `${row.language} ${reason}`,
        told !== null && told.count !== null,
        (k) => k.language === row.language && k.reason === reason,
      );
    }
  }
  both('all', report.totals, () => true);
  for (const reason of REASONS) {
    const told =
      report.totals.reasons &&
      (report.totals.reasons.find((r) => r.reason === reason) ?? { count: 0 });
    add(`all ${reason}`, told !== null && told.count !== null, (k) => k.reason === reason);
  }
  for (const mode of MODES)
    both(mode, report.totals.modes.find((m) => m.mode === mode) ?? none, (k) => k.mode === mode);
  return sums;
}

/** A prime: whole-number equations are solved modulo it, so that nothing is rounded. */
const P = 1_000_003n;

function inverse(n: bigint): bigint {
  let result = 1n;
  for (let base = ((n % P) + P) % P, power = P - 2n; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % P;
    base = (base * base) % P;
  }
  return result;
}

/** What is told, as equations in echelon form; `reduce` leaves nothing of a sum that follows from them. */
class Knowledge {
  private readonly rows = new Map<number, bigint[]>();

  reduce(sum: Sum): bigint[] {
    let row = KINDS.map((_, at): bigint => (sum.of.includes(at) ? 1n : 0n));
    for (let at = 0; at < row.length; at++) {
      const known = this.rows.get(at);
      const factor = row[at]!;
      if (factor !== 0n && known)
        row = row.map((n, place) => (((n - factor * known[place]!) % P) + P) % P);
    }
    return row;
  }

  learn(sum: Sum): void {
    const row = this.reduce(sum);
    const pivot = row.findIndex((n) => n !== 0n);
    if (pivot < 0) return;
    const scale = inverse(row[pivot]!);
    this.rows.set(
      pivot,
      row.map((n) => (n * scale) % P),
    );
  }
}

describe('whatever the ledger holds', () => {
  it('no hidden figure of a report follows from all that the report tells', () => {
    fc.assert(
      fc.property(aLedger, (ledger) => {
        const sums = sumsOf(buildUsageReport(figuresOf(ledger), MONTHS, 5));
        const knowledge = new Knowledge();
        for (const sum of sums.filter(({ told }) => told)) knowledge.learn(sum);
        const derived = sums.filter(
          (sum) => !sum.told && knowledge.reduce(sum).every((n) => n === 0n),
        );
        expect(derived.map(({ name }) => name)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('tells no figure from 1 to 4', () => {
    fc.assert(
      fc.property(aLedger, (ledger) => {
        const report = buildUsageReport(figuresOf(ledger), MONTHS, 5);
        const groups = [...report.rows, ...report.byMonth, ...report.byLanguage, report.totals];
        const told = [
          ...groups.flatMap(({ sessions, unmet }) => [sessions, unmet]),
          ...report.totals.modes.flatMap(({ sessions, unmet }) => [sessions, unmet]),
          ...[report.totals, ...report.byLanguage].flatMap(({ reasons }) =>
            (reasons ?? []).map(({ count }) => count),
          ),
        ];
        expect(told.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('hides minutes and waits with the sessions they are of', () => {
    fc.assert(
      fc.property(aLedger, (ledger) => {
        const report = buildUsageReport(figuresOf(ledger), MONTHS, 5);
        for (const figures of [
          ...report.rows,
          ...report.byMonth,
          ...report.byLanguage,
          report.totals,
        ])
          if (figures.sessions === null)
            expect([figures.minutes, figures.waitingP50, figures.waitingP90]).toEqual([
              null,
              null,
              null,
            ]);
      }),
      { numRuns: 100 },
    );
  });
});
