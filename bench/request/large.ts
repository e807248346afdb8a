import { runMigrations } from '../../src/platform/database/migrate.js';
import { addPast, PAST_REQUESTS } from '../support/add-past.js';
import type { Bed } from '../support/bed.js';
import { disturbance, interleave, medianOf } from '../support/interleave.js';
import { populate } from '../support/populate.js';
import { Product } from '../support/product.js';
import { type Line, type Result, round } from '../support/result.js';
import { endOfRequests } from './end-of-requests.js';
import { PostLoad, type Throughput } from './post-load.js';

const LARGE = 10_000_000;
const REPEATS = 7;
const SECONDS = 3;
const CONNECTIONS = 8;

/** The same load on a second database of the same server, whose tables hold ten million past requests. */
export async function runLarge(bed: Bed): Promise<Result> {
  const largeUrl = await makeLarge(bed);
  const small = await Product.start(bed.url);
  const large = await Product.start(largeUrl);
  const client = await PostLoad.start();
  const load = (product: Product, url: string) => async (): Promise<Throughput> => {
    const order = { connections: CONNECTIONS, seconds: SECONDS, firstMember: 1 };
    const seen = await client.run({ ...order, port: product.port, what: 'requests' });
    await bed.withSql(endOfRequests, url);
    return seen;
  };
  const sides = { small: load(small, bed.url), large: load(large, largeUrl) };
  try {
    await sides.small();
    await sides.large();
    const measured = await interleave(REPEATS, sides);
    const line = (figure: string, of: (seen: Throughput) => number, slowdown: number): Line => ({
      benchmark: 'Request created, ten million past requests',
      figure,
      product: round(medianOf(measured, (seen) => of(seen.large))),
      floor: round(medianOf(measured, (seen) => of(seen.small))),
      ratio: slowdown,
      goal: '≤ 1.2',
      met: slowdown <= 1.2,
    });
    const slower = medianOf(measured, ({ small, large }) => small.perSecond / large.perSecond);
    const later = medianOf(measured, ({ small, large }) => large.p99 / small.p99);
    const lines = [
      line(`${CONNECTIONS} connections, a second (times slower)`, (seen) => seen.perSecond, slower),
      line(`${CONNECTIONS} connections, p99 ms`, (seen) => seen.p99, later),
    ];
    const count = PAST_REQUESTS.toLocaleString('en-GB');
    const words = `Ten million: the floor is the product with ${count} past requests.`;
    return { lines, notes: [`${words} ${disturbance(measured)}`] };
  } finally {
    await client.stop();
    await small.stop();
    await large.stop();
  }
}

async function makeLarge(bed: Bed): Promise<string> {
  await bed.withSql((sql) => sql('CREATE DATABASE truchement_large'));
  const url = new URL(bed.url);
  url.pathname = '/truchement_large';
  await runMigrations(url.href);
  await bed.withSql(populate, url.href);
  await bed.withSql((sql) => addPast(sql, LARGE), url.href);
  return url.href;
}
