import type { Candidate, Strategy } from '../../src/features/interpreting/rules/plan-hunt.js';
import { type Line, type Result, round } from '../support/result.js';
import { mean, quantile } from '../support/statistics.js';
import { type Call, drawCalls, PICK_UP, seededRandom } from './agencies.js';
import { dialInTurn } from './dial-in-turn.js';
import { simulateHunt } from './simulate-hunt.js';

const REQUESTS = 100_000;
/** For the strategies that are shown for information. */
const FEWER_REQUESTS = 20_000;
const SEED = 20_261_123;

interface Summary {
  p90: number;
  /** Share of all requests, served or not. */
  within60: number;
  rung: number;
  violations: number;
}

/** The same requests and the same agencies, hunted in several ways. */
export async function runHunt(): Promise<Result> {
  const random = seededRandom(SEED);
  const requests = Array.from({ length: REQUESTS }, () => drawCalls(random));
  const floor = summarise(requests.map((calls) => ({ foundAfter: dialInTurn(calls) })));
  const staggered = huntAll(requests, 'staggered');
  const some = requests.slice(0, FEWER_REQUESTS);
  const inTurn = words('one at a time', huntAll(some, 'one_at_a_time'));
  const together = words('together', huntAll(some, 'together'));
  return {
    lines: linesOf(staggered, floor),
    notes: [
      `The hunt: ${REQUESTS.toLocaleString('en-GB')} requests, seed ${SEED}. ` +
        `A contract's other strategies, for comparison: ${inTurn}; ${together}.`,
    ],
  };
}

function huntAll(requests: readonly Call[][], strategy: Strategy): Summary {
  return summarise(
    requests.map((calls) =>
      simulateHunt(
        candidates(strategy),
        new Map(calls.map((call, index) => [agencyId(index), call])),
      ),
    ),
  );
}

const agencyId = (index: number) => `agency-${index}`;

/** One contract per rank, with the stagger and ring that a contract has by default. */
function candidates(strategy: Strategy): Candidate[] {
  const inOrder = PICK_UP.map((_, index) => ({
    contractId: agencyId(index),
    agencyId: agencyId(index),
    agencyName: agencyId(index),
    rank: index + 1,
    strategy,
    staggerSeconds: 12,
    ringSeconds: 30,
    notAsked: null,
    answers: { asked: 100, accepted: 20 + 20 * index },
  }));
  // The agency of the last rank is first in the list and answers best: neither may bring it forward.
  return inOrder.reverse();
}

function summarise(
  hunts: { foundAfter: number | null; rung?: number; rankViolations?: number }[],
): Summary {
  const found = hunts.map((one) => one.foundAfter).filter((seconds) => seconds !== null);
  return {
    p90: quantile(found, 0.9),
    within60: found.filter((seconds) => seconds <= 60).length / hunts.length,
    rung: mean(hunts.map((one) => one.rung ?? 0)),
    violations: hunts.reduce((sum, one) => sum + (one.rankViolations ?? 0), 0),
  };
}

function linesOf(product: Summary, floor: Summary): Line[] {
  const line = (figure: string, rest: Omit<Line, 'benchmark' | 'figure'>): Line => ({
    benchmark: 'The hunt, simulated',
    figure,
    ...rest,
  });
  return [
    line('90 % of the served have an interpreter within', {
      product: `${round(product.p90)} s`,
      floor: `${round(floor.p90)} s`,
      ratio: product.p90 / floor.p90,
      goal: '≤ 45 s',
      met: product.p90 <= 45,
    }),
    line('requests served within 60 s', {
      product: percent(product.within60),
      floor: percent(floor.within60),
      ratio: product.within60 / floor.within60,
      goal: '≥ 89 %',
      met: product.within60 >= 0.89,
    }),
    line('agencies rung, on average', {
      product: round(product.rung),
      floor: '–',
      ratio: null,
      goal: '≤ 2.8',
      met: product.rung <= 2.8,
    }),
    line('rings out of rank', {
      product: String(product.violations),
      floor: '–',
      ratio: null,
      goal: '0',
      met: product.violations === 0,
    }),
  ];
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const words = (name: string, { p90, within60, rung }: Summary) =>
  `${name} ${round(p90)} s, ${percent(within60)}, ${round(rung)} rung`;
