/** When the NEXT agency is asked, counted from this one's ring. */
export type Strategy = 'staggered' | 'one_at_a_time' | 'together';

/** Why an agency under contract can't be asked now. */
export type NotAskedReason =
  'language_not_offered' | 'holiday' | 'closed' | 'busy' | 'console_closed';

/** An agency under contract, as the plan of a hunt needs it. */
export interface Candidate {
  contractId: string;
  agencyId: string;
  agencyName: string;
  /** Contract rank, from 1. */
  rank: number;
  strategy: Strategy;
  staggerSeconds: number;
  ringSeconds: number;
  /** null: it can be asked. */
  notAsked: NotAskedReason | null;
  /** How its last offers for this language ended; null where nothing is known. */
  answers: AnswerRecord | null;
}

/** Of the last `asked` offers that ended by an answer or by silence, how many were accepted. */
export interface AnswerRecord {
  asked: number;
  accepted: number;
}

/** One rung of the ladder: `position` from 1, in the order of asking. */
export interface Rung extends Candidate {
  position: number;
}

/** Fewer past offers than this teach nothing. */
export const FEWEST_ANSWERS = 10;
/** What is believed of an agency of which nothing is known. */
const UNKNOWN_RATE = 0.5;

/** Learned share of acceptance, from 0 to 1. */
export function answerRate(answers: AnswerRecord | null): number {
  if (!answers || answers.asked < FEWEST_ANSWERS) return UNKNOWN_RATE;
  return answers.accepted / answers.asked;
}

/**
 * The ladder of one round: contract rank first, always; within one rank the agency that answers more often goes
 * first. Agencies that can't be asked keep their rung with the reason, so that a rank passed over is on record.
 */
export function planHunt(candidates: readonly Candidate[]): Rung[] {
  return [...candidates]
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        answerRate(b.answers) - answerRate(a.answers) ||
        compareText(a.contractId, b.contractId),
    )
    .map((candidate, index) => ({ ...candidate, position: index + 1 }));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
