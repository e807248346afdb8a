import { addSeconds } from '../../../../kernel/clock.js';
import type { ReachFailure } from './reach-of.js';

/** What is known of the carrier and of all calls, whoever's they are. */
export interface CarrierFacts {
  /** When Twilio last answered a request of ours. */
  reachedAt: Date | null;
  /** When a request was last in vain, and why; `failureCode` is Twilio's own, 0 where it gave none. */
  failedAt: Date | null;
  failure: ReachFailure | null;
  failureCode: number | null;
  /** When Twilio last told us something. */
  heardAt: Date | null;
  /** The call that was made first among those that Twilio took and has told nothing of. */
  untoldSince: Date | null;
  /** Calls made within the last minute. */
  startedLastMinute: number;
  /** Planned calls whose turn has not come, and the first of them. */
  waiting: number;
  waitingSince: Date | null;
  /** Calls that live at Twilio, in both directions. */
  alive: number;
  /** Calls that Twilio did not say whether it made. */
  unknown: number;
  /** Stored events that nobody has interpreted, and the first of them. */
  eventsLeft: number;
  eventsLeftSince: Date | null;
  /** Calls that ended with an error within the last quarter of an hour. */
  failedLately: number;
}

/** What is wrong with the telephone, the gravest first. */
export const TROUBLES = [
  'refused',
  'no_answer',
  'silent',
  'put_off',
  'unknown_calls',
  'calls_fail',
  'calls_wait',
  'events_left',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Seconds that Twilio takes at most to tell of a call that it has taken. */
const TOLD_WITHIN = 30;
/** Seconds that a call may wait for its turn. */
const TURN_WITHIN = 20;
/** Seconds that an event may wait: one that came early waits 25 s for what must come before. */
const READ_WITHIN = 60;
/** So many errors are no accident. */
const MANY_ERRORS = 3;

/** None: the telephone works, as far as anything was asked of it. */
export function troublesOf(facts: CarrierFacts, now: Date): Trouble[] {
  const { reachedAt, failedAt, failure, heardAt, untoldSince } = facts;
  const before = (at: Date | null, seconds: number) =>
    at !== null && at < addSeconds(now, -seconds);
  const failing = failedAt && (!reachedAt || reachedAt < failedAt) ? failure : null;
  const found: Record<Trouble, boolean> = {
    refused: failing === 'refused',
    no_answer: failing === 'no_answer',
    put_off: failing === 'put_off',
    silent: before(untoldSince, TOLD_WITHIN) && (!heardAt || heardAt < untoldSince!),
    unknown_calls: facts.unknown > 0,
    calls_fail: facts.failedLately >= MANY_ERRORS,
    calls_wait: before(facts.waitingSince, TURN_WITHIN),
    events_left: before(facts.eventsLeftSince, READ_WITHIN),
  };
  return TROUBLES.filter((trouble) => found[trouble]);
}
