import type { Bed } from '../support/bed.js';
import { type Line, type Result, round } from '../support/result.js';
import { median } from '../support/statistics.js';
import { Product } from '../support/product.js';
import { PostLoad } from '../request/post-load.js';
import { addAhead, endOfAhead, endOfBookings, forgetDials, watchDials } from './due-bookings.js';
import { due, withProduct } from './due-round.js';

const FEW = 1_000;
const MANY = 1_000_000;
const DUE = 500;
const REPEATS = 3;
const WARM_ROUNDS = 4;
const LOAD = { connections: 8, seconds: 3, firstMember: 1, what: 'bookings' as const };

/** What one state of the tables gave; medians. */
interface Pace {
  /** Milliseconds after the second until 99 of 100 were dialled. */
  p99: number;
  /** Bookings created in a second. */
  perSecond: number;
}

/** What a million bookings that lie ahead cost: those that are due meanwhile, and those that are made. */
export async function runAhead(bed: Bed): Promise<Result> {
  await watchDials(bed);
  const client = await PostLoad.start();
  try {
    await bed.withSql((sql) => addAhead(sql, 1, FEW));
    const few = await measure(bed, client);
    await bed.withSql((sql) => addAhead(sql, FEW + 1, MANY - FEW));
    const many = await measure(bed, client);
    return { lines: linesOf(few, many), notes: [NOTE] };
  } finally {
    await client.stop();
    await bed.withSql(endOfAhead);
    await forgetDials(bed);
  }
}

const NOTE =
  'A million ahead: the floor is the same with a thousand, measured before them and not in turn. ' +
  `${REPEATS} rounds each; they are spread over the coming year and over all members.`;

async function measure(bed: Bed, client: PostLoad): Promise<Pace> {
  const p99s: number[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1)
    p99s.push((await due(bed, DUE, () => withProduct(bed))).p99);
  const product = await Product.start(bed.url);
  const perSecond: number[] = [];
  try {
    for (let turn = 0; turn < WARM_ROUNDS + REPEATS; turn += 1) {
      const seen = await client.run({ ...LOAD, port: product.port });
      if (turn >= WARM_ROUNDS) perSecond.push(seen.perSecond);
      await bed.withSql(endOfBookings);
    }
  } finally {
    await product.stop();
  }
  return { p99: median(p99s), perSecond: median(perSecond) };
}

function linesOf(few: Pace, many: Pace): Line[] {
  const later = many.p99 / few.p99;
  const slower = many.perSecond / few.perSecond;
  return [
    {
      benchmark: 'Bookings, a million ahead',
      figure: `${DUE} due in one second, ms until 99 of 100 are dialled`,
      ...{ product: round(many.p99), floor: round(few.p99), ratio: later },
      ...{ goal: '≤ 1.2', met: later <= 1.2 },
    },
    {
      benchmark: 'Bookings, a million ahead',
      figure: `created at ${LOAD.connections} connections, a second`,
      ...{ product: round(many.perSecond), floor: round(few.perSecond), ratio: slower },
      ...{ goal: '≥ 0.8', met: slower >= 0.8 },
    },
  ];
}
