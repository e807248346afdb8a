/** Asked at least `aheadHours` before the hour, an agency has until `beforeHours` before it. */
export interface AnswerRule {
  aheadHours: number;
  beforeHours: number;
}

/** A contract has no more rules than these: nobody would know them by heart. */
export const MOST_ANSWER_RULES = 6;
/** Hours of a rule: no booking lies further ahead than a year. */
export const RULE_HOURS = { least: 1, most: 8784 } as const;
/** Minutes to answer at short notice; the same bounds stand in the database, as do those below. */
export const ANSWER_MINUTES = { least: 1, most: 1440 } as const;
/** Hours before a booked hour until which giving it up may be free. */
export const FREE_CANCELLATION_HOURS = { least: 0, most: 720 } as const;
/** Integer cents. */
export const LATE_CANCELLATION_CENTS = { least: 0, most: 100_000 } as const;

/** What is wrong with a set of rules, and with which of them. */
export interface RuleFault {
  kind: 'twice' | 'too_early';
  rule: AnswerRule;
}

/**
 * A rule whose answer is due before the question can be asked would never be kept; of two that start from the same
 * notice only one could count.
 * @returns undefined where nothing is wrong
 */
export function ruleFault(rules: readonly AnswerRule[]): RuleFault | undefined {
  const early = rules.find((rule) => rule.beforeHours > rule.aheadHours);
  if (early) return { kind: 'too_early', rule: early };
  const notices = rules.map(({ aheadHours }) => aheadHours);
  const twice = rules.find(({ aheadHours }, index) => notices.indexOf(aheadHours) < index);
  return twice && { kind: 'twice', rule: twice };
}

/** As they are kept and read: the longest notice first. */
export function orderRules(rules: readonly AnswerRule[]): AnswerRule[] {
  return rules
    .map(({ aheadHours, beforeHours }) => ({ aheadHours, beforeHours }))
    .sort((one, other) => other.aheadHours - one.aheadHours);
}
