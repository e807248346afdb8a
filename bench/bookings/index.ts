import { setTimeout as sleep } from 'node:timers/promises';
import type { Bed, Sql } from '../support/bed.js';
import { Child } from '../support/child.js';
import { disturbance, interleave, medianOf } from '../support/interleave.js';
import { Product } from '../support/product.js';
import { type Line, type Result, round } from '../support/result.js';
import { addDue, endOfBookings, forgetDials, watchDials } from './due-bookings.js';

const SIZES = [1_000, 5_000];
const REPEATS = 3;
/** Milliseconds from the writing of the bookings to their second: they must be written, and fetched ahead. */
const LEAD_MS = 8_000;
const PATIENCE_MS = 120_000;

interface Seen {
  /** Milliseconds after the second until 99 of 100 were dialled. */
  p99: number;
  early: number;
  twice: number;
  lost: number;
}

const LOOK = `
  SELECT count(*)::int AS dialled, count(DISTINCT booking_id)::int AS bookings,
    (count(*) FILTER (WHERE at < $1))::int AS early,
    coalesce(percentile_disc(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM at - $1::timestamptz) * 1000), 0)::float AS p99
  FROM bench_dial`;

/** Bookings that fall due in one second, beside a dispatcher that does nothing but dial. */
export async function runDueBookings(bed: Bed): Promise<Result> {
  await bed.withSql(watchDials);
  const floor = await Child.start(new URL('./dial-only.ts', import.meta.url));
  const lines: Line[] = [];
  const notes: string[] = [];
  try {
    await due(bed, 200, () => withProduct(bed));
    for (const count of SIZES) {
      const measured = await interleave(REPEATS, {
        product: () => due(bed, count, () => withProduct(bed)),
        floor: () =>
          due(bed, count, async (at) => {
            void floor.ask({ databaseUrl: bed.url, at: at.toISOString() });
            return () => Promise.resolve();
          }),
      });
      lines.push(...linesOf(count, measured));
      notes.push(`${round(count)} due at once: ${disturbance(measured)}`);
    }
  } finally {
    await floor.stop();
    await bed.withSql(forgetDials);
  }
  return { lines, notes };
}

/** A process that has nothing else to do; it is started anew, since it may be told nothing of bookings that are gone. */
async function withProduct(bed: Bed): Promise<() => Promise<void>> {
  const product = await Product.start(bed.url, [], { ROLE: 'worker' });
  return () => product.stop();
}

/** One round: bookings are written, their second comes, and everything is counted. */
async function due(
  bed: Bed,
  count: number,
  begin: (at: Date) => Promise<() => Promise<void>>,
): Promise<Seen> {
  return bed.withSql(async (sql) => {
    const at = new Date(Math.ceil(Date.now() / 1000) * 1000 + LEAD_MS);
    await addDue(sql, { count, member: 0, at });
    const end = await begin(at);
    try {
      return await count99(sql, count, at);
    } finally {
      await end();
      await endOfBookings(sql);
    }
  });
}

async function count99(sql: Sql, count: number, at: Date): Promise<Seen> {
  const until = at.getTime() + PATIENCE_MS;
  for (;;) {
    await sleep(250);
    const [seen] = await sql<{ dialled: number; bookings: number; early: number; p99: number }>(
      LOOK,
      [at],
    );
    const { dialled, bookings, early, p99 } = seen!;
    if (bookings < count && Date.now() < until) continue;
    return { p99, early, twice: dialled - bookings, lost: count - bookings };
  }
}

function linesOf(
  count: number,
  measured: Parameters<typeof medianOf<'product' | 'floor', Seen>>[0],
): Line[] {
  const of = (side: 'product' | 'floor', figure: keyof Seen) =>
    medianOf(measured, (sides) => sides[side][figure]);
  const ratio = medianOf(measured, ({ product, floor }) => product.p99 / floor.p99);
  const wrong = medianOf(measured, ({ product }) => product.early + product.twice + product.lost);
  const name = count.toLocaleString('en-GB');
  return [
    {
      benchmark: 'Bookings',
      figure: `${name} due in one second, ms until 99 of 100 are dialled`,
      product: round(of('product', 'p99')),
      floor: round(of('floor', 'p99')),
      ratio,
      goal: '≤ 1.6',
      met: ratio <= 1.6,
    },
    {
      benchmark: 'Bookings',
      figure: `${name} due in one second, too early, twice or lost`,
      product: round(wrong),
      floor: '–',
      ratio: null,
      goal: '0',
      met: wrong === 0,
    },
  ];
}
