import { addSeconds } from '../../../../kernel/clock.js';
import { nextState } from '../../../../kernel/state-machine.js';
import { type CallChange, callStates } from '../../call-states.js';
import type { CallEvent, CallState, WhyOut } from '../../telephone-call.js';

/** What is known of a call when something is heard of it. Times are the carrier's but for those of `talks`. */
export interface CallFacts {
  readonly state: CallState;
  readonly inAt: Date | null;
  readonly leftAt: Date | null;
  readonly room: string | null;
  /** Conference and number of the last entry or exit that was applied; null where the reconciler found it out. */
  readonly roomSid: string | null;
  readonly roomSequence: number | null;
  /** The talks that it was sent to, by our clock. */
  readonly talks: readonly { room: string; givenAt: Date; backAt: Date | null }[];
}

/** Something that the carrier said, or that the reconciler found out. */
export type Heard = { readonly at: Date; readonly receivedAt: Date } & (
  | { readonly kind: 'placed' | 'ringing' | 'answered' }
  | {
      readonly kind: 'joined' | 'left';
      readonly room: string;
      readonly roomSid: string;
      /** Grows with each event of a conference; negative where the reconciler found it out. */
      readonly sequence: number;
    }
  | { readonly kind: 'ended'; readonly why: WhyOut; readonly errorCode: number | null }
);

/** One step of the call's life, and what its script is told of it. */
export interface Happening {
  readonly change: CallChange;
  readonly at: Date;
  readonly tell: CallEvent | null;
}

export type Verdict =
  | { readonly kind: 'applied'; readonly happenings: readonly Happening[] }
  /** The call is beyond it. */
  | { readonly kind: 'late' }
  /** Something that must have come before was not heard of; to be asked again at `until`, or when more is heard. */
  | { readonly kind: 'early'; readonly until: Date };

/** Seconds that a missing event is waited for: Twilio gives an address 15 s to answer before it tries another time. */
export const GRACE = 25;
/** Seconds by which Twilio's clock, in whole seconds, and ours may lie apart. */
const SLACK = 2;

/** What `heard` means for the call as it stands. */
export function interpretEvent(facts: CallFacts, heard: Heard, now: Date): Verdict {
  if (facts.state === 'out') return { kind: 'late' };
  const patient = now < addSeconds(heard.receivedAt, GRACE);
  const early: Verdict = { kind: 'early', until: addSeconds(heard.receivedAt, GRACE) };
  switch (heard.kind) {
    case 'placed':
      return step(facts, { change: 'ring', at: heard.at, tell: null });
    case 'ringing':
      return ringing(facts, heard.at);
    case 'answered':
      return step(facts, {
        change: 'answer',
        at: heard.at,
        tell: { kind: 'answered', at: heard.at },
      });
    case 'joined':
      return joined(facts, heard, patient ? early : undefined);
    case 'left':
      return left(facts, heard, patient ? early : undefined);
    case 'ended':
      return ended(facts, heard, patient ? early : undefined);
  }
}

/** Twilio has taken it (`ring`, told to nobody) before it says that it rings. */
function ringing(facts: CallFacts, at: Date): Verdict {
  if (!['planned', 'unknown', 'ringing'].includes(facts.state)) return { kind: 'late' };
  return { kind: 'applied', happenings: [{ change: 'ring', at, tell: { kind: 'ringing', at } }] };
}

function step(facts: CallFacts, happening: Happening): Verdict {
  const next = nextState(callStates, facts.state, happening.change);
  return next === undefined ? { kind: 'late' } : { kind: 'applied', happenings: [happening] };
}

type Joined = Extract<Heard, { kind: 'joined' | 'left' }>;

function joined(facts: CallFacts, heard: Joined, early: Verdict | undefined): Verdict {
  const { at, room } = heard;
  const order = orderOf(facts, heard);
  if (order === 'before') return { kind: 'late' };
  if (facts.state !== 'in') {
    if (facts.leftAt && at < facts.leftAt) return { kind: 'late' };
    if (order !== 'after' && +at === +(facts.inAt ?? NaN)) return { kind: 'late' };
    const missed = missedBefore(facts, at);
    return missed.length > 0 && early ? early : applied(...missed, enter(at, room));
  }
  // In already: the same entry heard of twice, or an exit that was not heard of.
  if (order !== 'after' && facts.inAt && at <= addSeconds(facts.inAt, SLACK))
    return { kind: 'late' };
  if (early) return early;
  const leftAt = exitOf(facts, at);
  const missed = missedBefore({ ...facts, leftAt }, at);
  return applied(leave(leftAt, facts.room!), ...missed, enter(at, room));
}

function left(facts: CallFacts, heard: Joined, early: Verdict | undefined): Verdict {
  const { at, room } = heard;
  if (facts.state === 'in') {
    if (orderOf(facts, heard) === 'before' || (facts.inAt && at < facts.inAt))
      return { kind: 'late' };
    // The exit of a later talk, where the one before asked what is next in between.
    const leftAt = exitOf(facts, at);
    const missed = begunBefore({ ...facts, leftAt }, at);
    const last = missed.at(-1);
    if (!last || at <= addSeconds(leftAt, SLACK)) return applied(leave(at, room));
    if (early) return early;
    const between = spansOf(missed.slice(0, -1), last.givenAt);
    const again = [enter(earlier(last.givenAt, at), room), leave(at, room)];
    return applied(leave(leftAt, facts.room!), ...between, ...again);
  }
  const talk = begunBefore(facts, at).at(-1);
  if (!talk || (facts.leftAt && at <= facts.leftAt)) return { kind: 'late' };
  if (early) return early;
  return applied(
    ...missedBefore(facts, at),
    enter(earlier(talk.givenAt, at), room),
    leave(at, room),
  );
}

function ended(
  facts: CallFacts,
  { at, why, errorCode }: Extract<Heard, { kind: 'ended' }>,
  early: Verdict | undefined,
): Verdict {
  const out: Happening = {
    change: 'end',
    at,
    tell: { kind: 'out', at, why, ...(errorCode === null ? {} : { errorCode }) },
  };
  // It left the conference before it ended, by as much as was said to it in between: its exit is worth a wait.
  if (facts.state === 'in' && early) return early;
  const leftAt = facts.state === 'in' ? exitOf(facts, at) : facts.leftAt;
  const talks = untold({ ...facts, leftAt });
  if (talks.length > 0 && early) return early;
  const last = facts.state === 'in' ? [leave(leftAt!, facts.room!)] : [];
  return applied(...last, ...spansOf(talks, at), out);
}

/** The talks of which neither entry nor exit was heard, before the one that was entered at `at`. */
function missedBefore(facts: CallFacts, at: Date): Happening[] {
  const begun = begunBefore(facts, at);
  return spansOf(begun.slice(0, -1), begun.at(-1)?.givenAt ?? at);
}

function begunBefore(facts: CallFacts, at: Date) {
  return untold(facts).filter(({ givenAt }) => givenAt <= addSeconds(at, SLACK));
}

/** Talks by our own clock: from their document to the next question, or the next talk, or `until`. */
function spansOf(talks: ReturnType<typeof untold>, until: Date): Happening[] {
  return talks.flatMap(({ room, givenAt, backAt }, index) => {
    const next = talks[index + 1]?.givenAt ?? until;
    const from = earlier(givenAt, until);
    return [enter(from, room), leave(later(from, earlier(backAt ?? next, until)), room)];
  });
}

/** Before or after the last one that is known, where both are of one conference and Twilio numbered them. */
function orderOf({ roomSid, roomSequence }: CallFacts, heard: Joined): 'before' | 'after' | '?' {
  if (roomSid !== heard.roomSid || roomSequence === null || heard.sequence < 0) return '?';
  return heard.sequence <= roomSequence ? 'before' : 'after';
}

/** Talks whose entry was not heard of: their documents were given after the last exit that was. */
function untold({ talks, inAt, leftAt }: CallFacts) {
  return talks
    .map(({ room, givenAt, backAt }) => ({
      ...{ room, givenAt: wholeSecond(givenAt), backAt: backAt && wholeSecond(backAt) },
    }))
    .filter(
      ({ givenAt }) =>
        (!leftAt || givenAt >= leftAt) && (!inAt || givenAt > addSeconds(inAt, SLACK)),
    );
}

/** When it left the talk that it is in, as far as we know without Twilio's word: when it asked what is next. */
function exitOf({ talks, inAt }: CallFacts, before: Date): Date {
  const entry = inAt ?? before;
  const back = talks
    .map(({ backAt }) => backAt && wholeSecond(backAt))
    .find((at) => at && at >= entry && at <= before);
  return later(entry, back ?? before);
}

const applied = (...happenings: Happening[]): Verdict => ({ kind: 'applied', happenings });
const enter = (at: Date, room: string): Happening => ({
  ...{ change: 'enter', at, tell: { kind: 'in', at, room } },
});
const leave = (at: Date, room: string): Happening => ({
  ...{ change: 'leave', at, tell: { kind: 'left', at, room } },
});
const earlier = (a: Date, b: Date) => (a < b ? a : b);
const later = (a: Date, b: Date) => (a > b ? a : b);
/** Twilio's times have whole seconds. */
const wholeSecond = (at: Date) => new Date(Math.floor(at.getTime() / 1000) * 1000);
