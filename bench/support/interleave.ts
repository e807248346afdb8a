import { MOST_OTHER_LOAD, watchOtherLoad } from './load-watch.js';
import { round } from './result.js';
import { median } from './statistics.js';

/** What one round of all sides gave. */
export interface Round<Side extends string, T> {
  sides: Record<Side, T>;
  /** Cores that other processes took during the round. */
  otherLoad: number;
}

export interface Interleaved<Side extends string, T> {
  rounds: Round<Side, T>[];
  /** Rounds that were run, those put aside as disturbed included. */
  tried: number;
}

/**
 * Runs all sides in turn, again and again, so that what changes on the machine meets them alike. A round that
 * other processes disturb is repeated; where quiet ones stay too few, the quietest count.
 */
export async function interleave<Side extends string, T>(
  repeats: number,
  sides: Record<Side, () => Promise<T>>,
): Promise<Interleaved<Side, T>> {
  const names = Object.keys(sides) as Side[];
  const rounds: Round<Side, T>[] = [];
  const isQuiet = ({ otherLoad }: Round<Side, T>) => !(otherLoad > MOST_OTHER_LOAD);
  const mostRounds = repeats * 2;
  while (rounds.filter(isQuiet).length < repeats && rounds.length < mostRounds) {
    // Whoever goes first finds another machine than whoever follows: they take turns at that too.
    const order = rounds.length % 2 === 0 ? names : [...names].reverse();
    const { result, otherLoad } = await watchOtherLoad(async () => {
      const results = {} as Record<Side, T>;
      for (const name of order) results[name] = await sides[name]();
      return results;
    });
    rounds.push({ sides: result, otherLoad });
  }
  const quietest = [...rounds].sort((a, b) => a.otherLoad - b.otherLoad).slice(0, repeats);
  return { rounds: quietest, tried: rounds.length };
}

/** How many rounds it took, and how much was going on beside them; one sentence for the report. */
export function disturbance({ rounds, tried }: Interleaved<string, unknown>): string {
  const loads = rounds.map(({ otherLoad }) => otherLoad);
  return (
    `${rounds.length} of ${tried} rounds count, in which other processes took ${round(median(loads))} ` +
    `(at most ${round(Math.max(...loads))}) of a core.`
  );
}

/** The median over the rounds of a figure of one round. */
export function medianOf<Side extends string, T>(
  { rounds }: Interleaved<Side, T>,
  figure: (sides: Record<Side, T>) => number,
): number {
  return median(rounds.map(({ sides }) => figure(sides)));
}
