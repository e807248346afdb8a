import type { Bed } from '../support/bed.js';
import { disturbance, interleave, type Interleaved, medianOf } from '../support/interleave.js';
import { Product } from '../support/product.js';
import { type Line, type Result, round } from '../support/result.js';
import { type Captured, captureStatements } from './capture.js';
import { endOfRequests } from './end-of-requests.js';
import { PGBENCH_MISSING, pgbenchVersion, runPgbench } from './pgbench.js';
import type { PgbenchScript } from './pgbench-script.js';
import { PostLoad, type Throughput } from './post-load.js';

const REPEATS = 5;
const SECONDS = 3;
const CONNECTIONS = [8, 32];
const LOAD = { what: 'requests', seconds: SECONDS, firstMember: 1 } as const;
/** Numbers of new ids that one round of pgbench may use up. */
const NEW_PER_ROUND = 10_000_000;

type Sides = 'product' | 'path' | 'transaction';

/** Requests created as fast as possible, beside pgbench with the SQL that the product sends for them. */
export async function runRequestCreated(bed: Bed): Promise<Result> {
  const version = await pgbenchVersion();
  if (!version) return { lines: [], notes: [`Request created: not measured. ${PGBENCH_MISSING}`] };
  const captured = await captureStatements(bed);
  const product = await Product.start(bed.url);
  const client = await PostLoad.start();
  try {
    await warmUp(bed, client, product);
    const lines: Line[] = [];
    const notes = [introduce(captured, version, client.name)];
    for (const connections of CONNECTIONS) {
      const measured = await measure(bed, client, product, captured, connections);
      lines.push(...linesOf(connections, measured));
      notes.push(`${connections} connections: ${disturbance(measured)}`);
    }
    return { lines, notes };
  } finally {
    await client.stop();
    await product.stop();
  }
}

/** Rounds until V8 has compiled what is hot: a process of a working day is measured, not one that has just begun. */
const WARM_ROUNDS = 4;

/** Lets V8 compile what is hot, and PostgreSQL settle on its plans. */
async function warmUp(bed: Bed, client: PostLoad, product: Product): Promise<void> {
  for (const connections of Array.from({ length: WARM_ROUNDS }, () => CONNECTIONS).flat()) {
    await client.run({ ...LOAD, port: product.port, connections });
    await bed.withSql(endOfRequests);
  }
}

let rounds = 0;

async function measure(
  bed: Bed,
  client: PostLoad,
  product: Product,
  captured: Captured,
  connections: number,
): Promise<Interleaved<Sides, Throughput>> {
  const clean = () => bed.withSql(endOfRequests);
  const floor = async (script: PgbenchScript) => {
    const order = { databaseUrl: bed.url, clients: connections, seconds: SECONDS, firstMember: 1 };
    const seen = await runPgbench(script, { ...order, firstNew: ++rounds * NEW_PER_ROUND });
    await clean();
    return seen;
  };
  return interleave(REPEATS, {
    product: async () => {
      const seen = await client.run({ ...LOAD, port: product.port, connections });
      await clean();
      return seen;
    },
    path: () => floor(captured.path),
    transaction: () => floor(captured.transaction),
  });
}

function linesOf(connections: number, measured: Interleaved<Sides, Throughput>): Line[] {
  const isGoal = connections === 8;
  const of = (side: Sides, figure: keyof Throughput) =>
    medianOf(measured, (sides) => sides[side][figure]);
  const ratio = (side: Sides, figure: keyof Throughput) =>
    medianOf(measured, (sides) => sides.product[figure] / sides[side][figure]);
  const line = (
    figure: keyof Throughput,
    side: Sides,
    what: string,
    goal: string,
    met: (ratio: number) => boolean,
  ): Line => ({
    benchmark: 'Request created',
    figure: `${connections} connections, ${what}`,
    product: round(of('product', figure)),
    floor: round(of(side, figure)),
    ratio: ratio(side, figure),
    goal: isGoal ? goal : '',
    met: isGoal ? met(ratio(side, figure)) : null,
  });
  return [
    line('perSecond', 'path', 'a second', '≥ 0.65', (seen) => seen >= 0.65),
    line('p99', 'path', 'p99 ms', '≤ 2', (seen) => seen <= 2),
    {
      ...line('perSecond', 'transaction', 'a second, the transaction alone', '', () => true),
      met: null,
    },
  ];
}

function introduce(captured: Captured, version: string, loads: string): string {
  return (
    `Request created: ${version}; the floor runs the ${captured.pathStatements} statements that the answer waits ` +
    `for (${captured.transactionStatements} of them the transaction), and not the ${captured.notifications} of the ` +
    `socket bus, which the product pays on top; ${loads}. ${SECONDS} s a round, ${REPEATS} rounds.`
  );
}
