import {
  advanceHunt,
  type OfferSnapshot,
} from '../../src/features/interpreting/rules/advance-hunt.js';
import {
  type Candidate,
  planHunt,
  type Rung,
} from '../../src/features/interpreting/rules/plan-hunt.js';
import type { Call } from './agencies.js';

export interface SimulatedHunt {
  /** Seconds until an agency accepts; null: unmet. */
  foundAfter: number | null;
  /** Agencies that rang. */
  rung: number;
  /** Rings that began while an agency of a better rank had not been asked. */
  rankViolations: number;
}

type Offer = OfferSnapshot & Pick<Rung, 'rank'>;

/**
 * One hunt by the product's own rules in virtual time.
 * @param callOf what each agency does, by its id
 */
export function simulateHunt(
  candidates: readonly Candidate[],
  callOf: ReadonlyMap<string, Call>,
): SimulatedHunt {
  const offers = planHunt(candidates).map(toOffer);
  const hunt: SimulatedHunt = { foundAfter: null, rung: 0, rankViolations: 0 };
  for (let now = new Date(0); ;) {
    const next = advanceHunt({ gender: 'either', mayAsk: false, offers }, now);
    for (const id of next.silence) find(offers, id).state = 'silent';
    for (const id of next.ring) {
      const offer = find(offers, id);
      if (offers.some((other) => other.state === 'planned' && other.rank < offer.rank))
        hunt.rankViolations += 1;
      ring(offer, now);
      hunt.rung += 1;
    }
    if (!next.wakeAt) return hunt;
    const answer = firstAnswer(offers, callOf);
    if (answer && answer <= next.wakeAt) return { ...hunt, foundAfter: answer.getTime() / 1000 };
    now = next.wakeAt;
  }
}

function toOffer(rung: Rung): Offer {
  return {
    id: rung.agencyId,
    position: rung.position,
    rank: rung.rank,
    strategy: rung.strategy,
    staggerSeconds: rung.staggerSeconds,
    ringSeconds: rung.ringSeconds,
    state: 'planned',
    reason: null,
    rangAt: null,
    ringsUntil: null,
    reachable: true,
  };
}

const find = (offers: Offer[], id: string) => offers.find((offer) => offer.id === id)!;

function ring(offer: Offer, now: Date): void {
  offer.state = 'ringing';
  offer.rangAt = now;
  offer.ringsUntil = new Date(now.getTime() + offer.ringSeconds * 1000);
}

/** When the first of the ringing agencies will say yes. */
function firstAnswer(offers: readonly Offer[], callOf: ReadonlyMap<string, Call>): Date | null {
  const answers = offers.flatMap((offer) => {
    const call = callOf.get(offer.id);
    if (offer.state !== 'ringing' || call?.kind !== 'person') return [];
    const after = offer.rangAt!.getTime() + call.afterSeconds * 1000;
    return after <= offer.ringsUntil!.getTime() ? [after] : [];
  });
  return answers.length > 0 ? new Date(Math.min(...answers)) : null;
}
