import { addSeconds } from '../../../kernel/clock.js';

/** Asked at least `aheadHours` before the hour, an agency has until `beforeHours` before it. */
export interface AnswerRule {
  aheadHours: number;
  beforeHours: number;
}

/** What a contract says of an agency's answers to bookings. */
export interface AnswerTerms {
  rules: readonly AnswerRule[];
  /** Minutes to answer where no rule fits any more: the hour is too near. */
  minutes: number;
}

const HOUR = 3600;

/**
 * By when an agency that is asked at `askedAt` must have answered about `startsAt`. The rule that asks for the most
 * advance and is kept decides; one whose limit is nearer than the contract's minutes is of no use any more. Never later
 * than the hour itself.
 */
export function answerDeadline(
  { rules, minutes }: AnswerTerms,
  { askedAt, startsAt }: { askedAt: Date; startsAt: Date },
): Date {
  const soonest = addSeconds(askedAt, minutes * 60);
  const ahead = startsAt.getTime() - askedAt.getTime();
  const limits = [...rules]
    .sort((one, other) => other.aheadHours - one.aheadHours)
    .filter(({ aheadHours }) => ahead >= aheadHours * HOUR * 1000)
    .map(({ beforeHours }) => addSeconds(startsAt, -beforeHours * HOUR));
  const limit = limits.find((at) => at >= soonest) ?? soonest;
  return limit < startsAt ? limit : startsAt;
}

/** Whether the contract's minutes are all that is left to answer. */
export function isShortNotice(
  terms: AnswerTerms,
  { askedAt, startsAt }: { askedAt: Date; startsAt: Date },
): boolean {
  const soonest = Math.min(askedAt.getTime() + terms.minutes * 60_000, startsAt.getTime());
  return answerDeadline(terms, { askedAt, startsAt }).getTime() <= soonest;
}
