import type { Cast } from './cast.js';

type Actor = Pick<Cast, 'random' | 'calm'>;

/** What a member means to do with one request; times in milliseconds. */
export interface CallPlan {
  gender: 'woman' | 'man' | 'either';
  /** What it says when the wish can't be met. */
  answer: 'either' | 'keep';
  /** Gives up while nobody has accepted; Infinity: never. */
  cancelAfterMs: number;
  talkMs: number;
  /** Asks for another interpreter in the middle of the talk. */
  swap: boolean;
  /** Closes the tab and comes back after so long; 0: never. */
  goneMs: number;
  /** Is never seen again instead of ending. */
  vanish: boolean;
  /** Stars; null: does not rate. */
  rate: number | null;
  /** Wants to be called back for so long where nobody is found; 0: does not. */
  standsMs: number;
}

/** An ordinary conversation. */
const CALM_CALL = {
  gender: 'either',
  answer: 'either',
  cancelAfterMs: Infinity,
  swap: false,
  goneMs: 0,
  vanish: false,
  rate: 5,
  standsMs: 0,
} as const;

export function planCall({ random, calm }: Actor): CallPlan {
  if (calm) return { ...CALM_CALL, talkMs: random.between(5_000, 20_000) };
  return {
    gender: random.chance(0.15) ? 'woman' : 'either',
    answer: random.chance(0.5) ? 'either' : 'keep',
    cancelAfterMs: random.chance(0.12) ? random.between(0, 3000) : Infinity,
    talkMs: random.between(2_000, 12_000),
    swap: random.chance(0.12),
    goneMs: random.chance(0.15) ? random.between(300, 9_000) : 0,
    vanish: random.chance(0.06),
    rate: random.chance(0.5) ? Math.ceil(random.between(0, 5)) : null,
    standsMs: random.chance(0.2) ? random.between(3_000, 15_000) : 0,
  };
}

/** What an operator does about one offer. */
export interface AnswerPlan {
  answer: 'accept' | 'refuse' | 'ignore';
  afterMs: number;
  reason: 'no_interpreter' | 'no_such_gender' | 'closed' | 'technical';
  talk: 'self' | 'link';
}

export function planAnswer({ random, calm }: Actor, gender: string): AnswerPlan {
  if (calm) return { answer: 'accept', afterMs: 100, reason: 'closed', talk: 'self' };
  const roll = random.next();
  return {
    answer: roll < 0.72 ? 'accept' : roll < 0.88 ? 'refuse' : 'ignore',
    afterMs: random.between(0, 1_800),
    reason:
      gender !== 'either' && random.chance(0.7)
        ? 'no_such_gender'
        : random.pick(['no_interpreter', 'closed', 'technical'] as const),
    talk: random.chance(0.2) ? 'link' : 'self',
  };
}

/** What an interpreter does in a session. */
export interface TalkPlan {
  /** Never joins: another one must be hunted for. */
  absent: boolean;
  /** Closes the tab after a while and comes back; 0: never. */
  goneMs: number;
  /** After a while is never seen again. */
  vanish: boolean;
  /** After a while leaves on purpose. */
  leave: boolean;
  /** How long that while is. */
  afterMs: number;
}

export function planTalk({ random, calm }: Actor): TalkPlan {
  const chance = (probability: number) => !calm && random.chance(probability);
  return {
    absent: chance(0.02),
    goneMs: chance(0.15) ? random.between(300, 9_000) : 0,
    vanish: chance(0.03),
    leave: chance(0.04),
    afterMs: random.between(500, 6_000),
  };
}
