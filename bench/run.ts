/**
 * Measures the product against floors measured in the same run, prints the table and writes it into
 * `docs/performance.md`: `npm run bench -- [--only=request,webhook,…] [--large] [--calls=20000]
 * [--no-write]`.
 */
import { parseArgs } from 'node:util';
import { runAhead } from './bookings/ahead.js';
import { runBookingCreated } from './bookings/create.js';
import { runDueBookings } from './bookings/index.js';
import { runPace } from './bookings/pace.js';
import { runFanOut } from './fan-out/index.js';
import { runHunt } from './hunt/index.js';
import { runPage } from './page/index.js';
import { runLarge } from './request/large.js';
import { runRequestCreated } from './request/index.js';
import { runTapToRing } from './ring/index.js';
import { Bed } from './support/bed.js';
import { printTable, writeReport } from './support/report.js';
import type { Result } from './support/result.js';
import { runAccept } from './telephone/accept/index.js';
import { runDay } from './telephone/day/index.js';
import { runWebhook } from './telephone/webhook/index.js';

/** By the name that `--only` takes; each stands alone, on a bed that they share. */
const BENCHMARKS: Record<
  string,
  (bed: () => Promise<Bed>, options: { calls: number }) => Promise<Result>
> = {
  request: async (bed) => runRequestCreated(await bed()),
  large: async (bed) => runLarge(await bed()),
  webhook: async (bed) => runWebhook(await bed()),
  accept: async (bed) => runAccept(await bed()),
  day: async (bed, { calls }) => runDay(await bed(), calls),
  booking: async (bed) => runBookingCreated(await bed()),
  due: async (bed) => runDueBookings(await bed()),
  pace: async (bed) => runPace(await bed()),
  ahead: async (bed) => runAhead(await bed()),
  ring: async (bed) => runTapToRing(await bed()),
  'fan-out': async (bed) => runFanOut(await bed()),
  hunt: () => runHunt(),
  page: async (bed) => runPage(await bed()),
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      large: { type: 'boolean', default: false },
      calls: { type: 'string', default: '2000' },
      write: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const names = values.only?.split(',') ?? Object.keys(BENCHMARKS).filter((n) => n !== 'large');
  if (values.large && !names.includes('large')) names.push('large');
  const unknown = names.filter((name) => !(name in BENCHMARKS));
  if (unknown.length > 0)
    throw new Error(
      `No benchmark is called ${unknown.join(', ')}: ${Object.keys(BENCHMARKS).join(', ')}`,
    );

  let made: Promise<Bed> | undefined;
  const bed = () => (made ??= Bed.make());
  // The product's processes end with this one; the folder of the data would stay.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(
      signal,
      () => void made?.then((one) => one.remove()).finally(() => process.exit(1)),
    );
  const results: Result[] = [];
  try {
    for (const name of names) {
      console.log(`Measuring: ${name}`);
      const result = await BENCHMARKS[name]!(bed, { calls: Number(values.calls) });
      printTable([result]);
      results.push(result);
    }
  } finally {
    await (await made)?.remove();
  }
  // A part of the table would read as the whole.
  if (values.write && !values.only) await writeReport(results);
}

await main();
