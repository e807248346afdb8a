import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerRate, type Candidate, FEWEST_ANSWERS, planHunt } from './plan-hunt.js';

const anyCandidate: fc.Arbitrary<Candidate> = fc.record({
  contractId: fc.uuid(),
  agencyId: fc.uuid(),
  agencyName: fc.string(),
  rank: fc.integer({ min: 1, max: 4 }),
  strategy: fc.constantFrom('staggered', 'one_at_a_time', 'together'),
  staggerSeconds: fc.integer({ min: 1, max: 300 }),
  ringSeconds: fc.integer({ min: 5, max: 300 }),
  notAsked: fc.constantFrom(null, null, 'closed', 'holiday', 'busy', 'console_closed'),
  answers: fc.option(
    fc
      .record({ asked: fc.nat(50), share: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ asked, share }) => ({ asked, accepted: Math.floor(asked * share) })),
  ),
});
const candidates = fc.uniqueArray(anyCandidate, { selector: (c) => c.contractId, maxLength: 12 });

describe('planHunt', () => {
  it('obeys the rank, whatever was learned', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const ranks = planHunt(given).map((rung) => rung.rank);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });

  it('keeps every agency, with its reason where it can’t be asked, and numbers the rungs from 1', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const ladder = planHunt(given);
        expect(ladder.map((rung) => rung.position)).toEqual(given.map((_, index) => index + 1));
        const reasons = (list: readonly Candidate[]) =>
          Object.fromEntries(list.map((c) => [c.contractId, c.notAsked]));
        expect(reasons(ladder)).toEqual(reasons(given));
      }),
    );
  });

  it('does not depend on the order in which contracts are read', () => {
    fc.assert(
      fc.property(candidates, fc.infiniteStream(fc.nat()), (given, random) => {
        const shuffled = given
          .map((candidate) => ({ candidate, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ candidate }) => candidate);
        expect(planHunt(shuffled)).toEqual(planHunt(given));
      }),
    );
  });

  it('asks first, within a rank, who accepts more often', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const ladder = planHunt(given);
        for (const [index, rung] of ladder.entries()) {
          const next = ladder[index + 1];
          if (next?.rank === rung.rank)
            expect(answerRate(rung.answers)).toBeGreaterThanOrEqual(answerRate(next.answers));
        }
      }),
    );
  });

  it('learns nothing from too few offers', () => {
    expect(answerRate({ asked: FEWEST_ANSWERS - 1, accepted: 0 })).toBe(answerRate(null));
    expect(answerRate({ asked: FEWEST_ANSWERS, accepted: 0 })).toBe(0);
  });
});
