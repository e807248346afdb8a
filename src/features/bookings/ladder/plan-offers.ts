import { newId } from '../../../kernel/ids.js';
import { answerDeadline } from '../rules/answer-deadline.js';
import { type FirstReason, planLadder } from '../rules/plan-ladder.js';
import type { NewBookingOffer } from './insert-booking-offers.js';
import { type BookingContract, whyNotAskedAbout } from './read-ladder-contracts.js';

/** Who goes first or last on a new ladder, and why the agencies are asked. */
export interface LadderWish {
  because: 'new' | 'changed' | 'handed_back';
  first?: { agencyId: string; reason: FirstReason } | null;
  askedLast?: ReadonlySet<string>;
}

/** The agency of the interpreter wished for goes before the others. */
export function askedFirst(wishedAgencyId: string | null): LadderWish['first'] {
  return wishedAgencyId === null
    ? null
    : { agencyId: wishedAgencyId, reason: 'interpreter_wished' };
}

/** What is asked for, and when. */
export interface AskedFor {
  language: string;
  startsAt: Date;
  now: Date;
  /** The network's. */
  zone: string;
}

/** The ladder of a booking that is made or asked anew, its first agency that can be asked asked already. */
export function planOffers(
  contracts: readonly BookingContract[],
  asked: AskedFor,
  { because, first = null, askedLast }: LadderWish,
): NewBookingOffer[] {
  const candidates = contracts.map((contract) => ({
    ...contract,
    notAsked: whyNotAskedAbout(contract, asked),
  }));
  const rungs = planLadder(candidates, first, askedLast);
  const begins = rungs.find((rung) => rung.notAsked === null);
  return rungs.map((rung) => {
    const isFirst = rung === begins;
    const terms = contracts.find(({ contractId }) => contractId === rung.contractId)!;
    return {
      ...rung,
      id: newId(asked.now.getTime()),
      because: because === 'new' && !isFirst ? 'next' : because,
      state: rung.notAsked ? 'failed' : isFirst ? 'asked' : 'planned',
      askedAt: isFirst ? asked.now : null,
      answerBy: isFirst
        ? answerDeadline(terms, { askedAt: asked.now, startsAt: asked.startsAt })
        : null,
    };
  });
}
