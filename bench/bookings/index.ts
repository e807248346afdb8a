import type { Bed } from '../support/bed.js';
import { Child } from '../support/child.js';
import { disturbance, interleave, medianOf } from '../support/interleave.js';
import { type Line, type Result, round } from '../support/result.js';
import { forgetDials, watchDials } from './due-bookings.js';
import { due, type Seen, withProduct } from './due-round.js';

const SIZES = [1_000, 5_000];
const REPEATS = 3;

/** Bookings that fall due in one second, beside a dispatcher that does nothing but dial. */
export async function runDueBookings(bed: Bed): Promise<Result> {
  await watchDials(bed);
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
    await forgetDials(bed);
  }
  return { lines, notes };
}

function linesOf(
  count: number,
  measured: Parameters<typeof medianOf<'product' | 'floor', Seen>>[0],
): Line[] {
  const of = (side: 'product' | 'floor', figure: keyof Seen) =>
    medianOf(measured, (sides) => sides[side][figure]);
  const ratio = medianOf(measured, ({ product, floor }) => product.p99 / floor.p99);
  const wrong = measured.rounds.reduce(
    (sum, { sides: { product } }) => sum + product.early + product.twice + product.lost,
    0,
  );
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
      figure: `${name} due in one second, too early, twice or lost in all rounds`,
      product: round(wrong),
      floor: '–',
      ratio: null,
      goal: '0',
      met: wrong === 0,
    },
  ];
}
