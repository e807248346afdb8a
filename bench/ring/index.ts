import { setTimeout as sleep } from 'node:timers/promises';
import { captureStatements } from '../request/capture.js';
import { endOfRequests } from '../request/end-of-requests.js';
import { PGBENCH_MISSING, pgbenchVersion, runPgbench } from '../request/pgbench.js';
import type { Bed } from '../support/bed.js';
import { Child } from '../support/child.js';
import { disturbance, interleave, medianOf } from '../support/interleave.js';
import { Product } from '../support/product.js';
import { type Result, round } from '../support/result.js';
import { median, quantile } from '../support/statistics.js';
import type { EmitOrder, Heard, TapOrder } from './tap-order.js';

const REPEATS = 5;
const SECONDS = 6;
const PER_SECOND = 50;
const COUNT = SECONDS * PER_SECOND;
const EVERY_MS = 1000 / PER_SECOND;
const NEW_PER_ROUND = 10_000_000;

/** From the tap on one process to the ring in a console on another, beside what PostgreSQL and Socket.IO need alone. */
export async function runTapToRing(bed: Bed): Promise<Result> {
  if (!(await pgbenchVersion()))
    return { lines: [], notes: [`Tap to ring: not measured. ${PGBENCH_MISSING}`] };
  const { path } = await captureStatements(bed);
  const tapped = await Product.start(bed.url);
  const ringing = await Product.start(bed.url);
  const sender = await Child.start(new URL('./bare-server.ts', import.meta.url), bed.url);
  const receiver = await Child.start(new URL('./bare-server.ts', import.meta.url), bed.url);
  const tapper = await Child.start(new URL('./tapper.ts', import.meta.url));
  let rounds = 0;
  try {
    const product = async () => {
      const order = { postPort: tapped.port, consolePort: ringing.port };
      const heard = await tapper.ask<Heard[]>({ ...order, count: COUNT, everyMs: EVERY_MS });
      await bed.withSql(endOfRequests);
      return toRing(heard);
    };
    await product();
    const measured = await interleave(REPEATS, {
      product,
      database: async () => {
        const order = { databaseUrl: bed.url, clients: 4, seconds: SECONDS, rate: PER_SECOND };
        rounds += 1;
        const firstNew = 500_000_000_000 + rounds * NEW_PER_ROUND;
        const { p99 } = await runPgbench(path, { ...order, firstMember: 1, firstNew });
        await bed.withSql(endOfRequests);
        return { p99, afterAnswer: 0, median: 0 };
      },
      event: () => bareEvents(tapper, sender, receiver),
    });
    const p99 = medianOf(measured, (sides) => sides.product.p99);
    const floor = medianOf(measured, (sides) => sides.database.p99 + sides.event.p99);
    const ratio = medianOf(
      measured,
      ({ product: p, database, event }) => p.p99 / (database.p99 + event.p99),
    );
    const afterAnswer = medianOf(measured, (sides) => sides.product.afterAnswer);
    const lines = [
      {
        benchmark: 'Tap to ring',
        figure: `p99 ms at ${PER_SECOND} requests a second, two processes`,
        product: round(p99),
        floor: round(floor),
        ratio,
        goal: '≤ 2',
        met: ratio <= 2,
      },
      {
        benchmark: 'Tap to ring',
        figure: 'ms between the 201 and the ring, p99',
        product: round(afterAnswer),
        floor: '–',
        ratio: null,
        goal: '≤ 5 ms',
        met: afterAnswer <= 5,
      },
    ];
    const middle = medianOf(measured, (sides) => sides.product.median);
    const database = medianOf(measured, (sides) => sides.database.p99);
    const event = medianOf(measured, (sides) => sides.event.p99);
    const notes = [
      `Tap to ring: median ${round(middle)} ms. The floor is p99 ${round(database)} ms of pgbench at the same pace ` +
        `and p99 ${round(event)} ms of a bare NOTIFY and emit. ${disturbance(measured)}`,
    ];
    return { lines, notes };
  } finally {
    for (const part of [tapper, sender, receiver, tapped, ringing]) await part.stop();
  }
}

interface Ring {
  p99: number;
  median: number;
  /** Between the answer and the ring, whichever comes first; p99. */
  afterAnswer: number;
}

function toRing(heard: readonly Heard[]): Ring {
  const lost = heard.filter(({ rangAt }) => rangAt === undefined).length;
  if (lost > 0) throw new Error(`${lost} of ${heard.length} events never reached the console.`);
  const ways = heard.map(({ sentAt, rangAt }) => rangAt! - sentAt);
  const gaps = heard.map(({ answeredAt, rangAt }) => Math.abs(rangAt! - (answeredAt ?? rangAt!)));
  return { p99: quantile(ways, 0.99), median: median(ways), afterAnswer: quantile(gaps, 0.99) };
}

async function bareEvents(tapper: Child, sender: Child, receiver: Child): Promise<Ring> {
  const none: EmitOrder = { count: 0, everyMs: 0 };
  const { port } = await receiver.ask<{ port: number }>(none);
  const listen: TapOrder = { consolePort: port, count: COUNT, everyMs: EVERY_MS };
  const heard = tapper.ask<Heard[]>(listen);
  // Its console must stand before the first event.
  await sleep(200);
  const { sent } = await sender.ask<{ sent: number[] }>({ ...listen });
  return toRing((await heard).map(({ rangAt }, number) => ({ sentAt: sent[number]!, rangAt })));
}
