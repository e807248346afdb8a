import { runMigrations } from '../../../src/platform/database/migrate.js';
import type { Bed } from '../../support/bed.js';
import { Child } from '../../support/child.js';
import { type Result, round } from '../../support/result.js';
import type { DayAnswer, Quarter } from './day-child.js';

const FAULTED = 0.05;
const SEED = 20_261_123;

/**
 * A day of calls in virtual time, 5 % of the callbacks faulted.
 * @param calls 20,000 are the goal's; they take as long as there is processor for them
 */
export async function runDay(bed: Bed, calls: number): Promise<Result> {
  const url = new URL(bed.url);
  url.pathname = '/truchement_day';
  await bed.withSql((sql) => sql('CREATE DATABASE truchement_day'));
  await runMigrations(url.href);
  const child = await Child.start(new URL('./day-child.ts', import.meta.url));
  try {
    const order = { databaseUrl: url.href, calls, faulted: FAULTED, seed: SEED };
    return toResult(await child.ask<DayAnswer>(order));
  } finally {
    await child.stop();
  }
}

function toResult({ quarters, report }: DayAnswer): Result {
  const [first, , third, last] = quarters as [Quarter, Quarter, Quarter, Quarter];
  const perCall = (from: Quarter | undefined, to: Quarter, of: 'seconds' | 'cpuSeconds') =>
    ((to[of] - (from?.[of] ?? 0)) * 1000) / (to.calls - (from?.calls ?? 0));
  const line = (figure: string, of: number, than: number, most: number) => ({
    benchmark: 'Telephone, a day',
    figure,
    product: round(of),
    floor: round(than),
    ratio: of / than,
    goal: `≤ ${most}`,
    met: of / than <= most,
  });
  return {
    lines: [
      line(
        'processor ms a call, PostgreSQL’s included, last quarter',
        ...lastAndFirst('cpuSeconds'),
        1.2,
      ),
      // Beside other processes it tells of them.
      { ...line('ms a call, last quarter', ...lastAndFirst('seconds'), 0), goal: '', met: null },
      line('MB of heap at the end, beside the first quarter', last.heap, first.heap, 1.2),
      {
        benchmark: 'Telephone, a day',
        figure: 'requests of which the ledger is not the carrier’s record',
        product: String(report.wrong.length),
        floor: '–',
        ratio: null,
        goal: '0',
        met: report.wrong.length === 0,
      },
    ],
    notes: [
      `A day: ${count(report.calls)} calls for ${count(report.requests)} requests over 24 virtual hours, in ` +
        `${Math.round(last.seconds)} s; the floor is the first quarter. ${count(report.faulted)} of ` +
        `${count(report.callbacks)} callbacks were lost, late, repeated or overtaken. ${count(report.sessions)} sessions, ` +
        `${count(report.counted)} s counted of ${count(report.talked)} s talked; a callback was lost in ` +
        `${count(report.withLoss)} of them, the others are equal to the second.`,
      ...report.wrong.slice(0, 10).map((what) => `A day, wrong: ${what}.`),
    ],
  };

  function lastAndFirst(of: 'seconds' | 'cpuSeconds'): [number, number] {
    return [perCall(third, last, of), perCall(undefined, first, of)];
  }
}

const count = (value: number) => value.toLocaleString('en-GB');
