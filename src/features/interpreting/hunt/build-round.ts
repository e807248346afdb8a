import { addSeconds } from '../../../kernel/clock.js';
import { type ContractToday, whyNotAsked } from '../../agencies/index.js';
import { advanceHunt } from '../rules/advance-hunt.js';
import { type AnswerRecord, planHunt, type Rung } from '../rules/plan-hunt.js';
import type { OfferForView } from '../requests/request-view-of.js';

/** What a round is planned from. */
export interface RoundInputs {
  contracts: readonly ContractToday[];
  language: string;
  /** The network's zone. */
  zone: string;
  answers: ReadonlyMap<string, AnswerRecord>;
  /** The professional is reached by telephone. */
  byTelephone: boolean;
}

/** An offer as it is first written. */
export interface NewOffer extends OfferForView {
  contractId: string;
  agencyId: string;
  rank: number;
  /** Why the agency is passed over though its rank says it is asked. */
  rankException: string | null;
}

export interface Round {
  offers: NewOffer[];
  /** When the hunt must be looked at again; now, where nobody can be asked. */
  wakeAt: Date;
}

/** The ladder of a new round, its first agencies ringing already; lines are called by the step that is due at once. */
export function buildRound(inputs: RoundInputs, now: Date, newOfferId: () => string): Round {
  const candidates = inputs.contracts.map((contract) => ({
    ...contract,
    notAsked: whyNotAsked(contract, { ...inputs, now }),
    answers: inputs.answers.get(contract.agencyId) ?? null,
  }));
  const offers = planHunt(candidates).map((rung) => toOffer(rung, newOfferId()));
  if (inputs.byTelephone) return { offers, wakeAt: now };
  const snapshots = offers.map((offer) => ({ ...offer, reachable: true }));
  const first = advanceHunt({ gender: 'either', mayAsk: false, offers: snapshots }, now);
  for (const offer of offers.filter(({ id }) => first.ring.includes(id))) {
    offer.state = 'ringing';
    offer.rangAt = now;
    offer.ringsUntil = addSeconds(now, offer.ringSeconds);
  }
  return { offers, wakeAt: first.wakeAt ?? now };
}

function toOffer(rung: Rung, id: string): NewOffer {
  return {
    id,
    contractId: rung.contractId,
    agencyId: rung.agencyId,
    agencyName: rung.agencyName,
    rank: rung.rank,
    position: rung.position,
    strategy: rung.strategy,
    staggerSeconds: rung.staggerSeconds,
    ringSeconds: rung.ringSeconds,
    state: rung.notAsked ? 'failed' : 'planned',
    reason: rung.notAsked,
    rankException: rung.notAsked,
    rangAt: null,
    ringsUntil: null,
  };
}
