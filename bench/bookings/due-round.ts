import { setTimeout as sleep } from 'node:timers/promises';
import type { Bed, Sql } from '../support/bed.js';
import { Product } from '../support/product.js';
import { addDue, endOfBookings } from './due-bookings.js';

/** Milliseconds from the writing of the bookings to their second: they must be written, and fetched ahead. */
const LEAD_MS = 8_000;
const PATIENCE_MS = 120_000;

export interface Seen {
  /** Milliseconds after the second until 99 of 100 were dialled, and that committed. */
  p99: number;
  early: number;
  twice: number;
  lost: number;
}

const LOOK = `
  SELECT count(*)::int AS dialled, count(DISTINCT booking_id)::int AS bookings,
    (count(*) FILTER (WHERE at < $1))::int AS early,
    coalesce(percentile_disc(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM committed - $1::timestamptz) * 1000), 0)::float AS p99
  FROM (SELECT booking_id, at, pg_xact_commit_timestamp(xmin) AS committed FROM bench_dial) AS dial`;

/** A process that has nothing else to do; it is started anew, since it may be told nothing of bookings that are gone. */
export async function withProduct(bed: Bed): Promise<() => Promise<void>> {
  const product = await Product.start(bed.url, [], { ROLE: 'worker' });
  return () => product.stop();
}

/** One round: bookings are written, their second comes, and everything is counted. */
export async function due(
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
