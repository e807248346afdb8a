import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addSeconds } from '../../../../kernel/clock.js';
import { nextState, tableFaults } from '../../../../kernel/state-machine.js';
import { callStates } from '../../call-states.js';
import type { CallEvent } from '../../telephone-call.js';
import { type CallFacts, GRACE, type Heard, interpretEvent } from './interpret-event.js';

const START = new Date('2026-11-23T09:00:00.000Z');
const at = (second: number) => addSeconds(START, second);
const second = (date: Date) => (date.getTime() - START.getTime()) / 1000;

/** A call as the interpreter keeps it: what was heard waits, sorted, until it can be read. */
class Follower {
  facts: { -readonly [K in keyof CallFacts]: CallFacts[K] } = {
    ...{ state: 'ringing', inAt: null, leftAt: null, room: null },
    ...{ roomSid: null, roomSequence: null, talks: [] },
  };
  readonly told: CallEvent[] = [];
  #waiting: Heard[] = [];

  hear(heard: Heard | undefined, now: Date): void {
    if (heard) this.#waiting.push(heard);
    this.#waiting.sort((a, b) => +a.at - +b.at || rank(a) - rank(b));
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const verdict = interpretEvent(this.facts, next, now);
      if (verdict.kind === 'early') return;
      this.#waiting.shift();
      if (verdict.kind === 'late') continue;
      for (const { change, at: when, tell } of verdict.happenings) {
        const state = nextState(callStates, this.facts.state, change);
        if (!state) continue;
        this.facts.state = state;
        if (tell?.kind === 'in') Object.assign(this.facts, { inAt: when, room: tell.room });
        if (tell?.kind === 'left') this.facts.leftAt = when;
        if (tell) this.told.push(tell);
      }
      if (next.kind === 'joined' || next.kind === 'left')
        Object.assign(this.facts, { roomSid: next.roomSid, roomSequence: next.sequence });
    }
  }

  spans(): number[][] {
    const of = (kind: string) => this.told.filter((e) => e.kind === kind).map((e) => second(e.at));
    const ends = of('left');
    return of('in').map((start, index) => [start, ends[index]!]);
  }
}

const rank = (heard: Heard) =>
  'sequence' in heard ? 10 + heard.sequence : heard.kind === 'ended' ? 1e9 : 0;

/** Talks with pauses between them, each event of which may be lost, late or repeated. */
const fate = fc.record({
  lost: fc.boolean(),
  delay: fc.integer({ min: 0, max: 40 }),
  again: fc.option(fc.integer({ min: 1, max: 60 })),
});
const talk = fc.record({
  pause: fc.integer({ min: 3, max: 50 }),
  length: fc.integer({ min: 4, max: 200 }),
  joins: fate,
  leaves: fate,
});

describe('what is heard of a call', () => {
  it('has a sound table', () => {
    expect(tableFaults(callStates)).toEqual([]);
  });

  it('gives every talk its exact times, whatever is lost, late or repeated', () => {
    fc.assert(
      fc.property(fc.array(talk, { minLength: 1, maxLength: 5 }), fate, (talks, ends) => {
        const follower = new Follower();
        const deliveries: { at: number; heard?: Heard; act?: () => void }[] = [];
        const send = (
          heard: Omit<Heard, 'receivedAt'>,
          when: number,
          { lost, delay, again }: Fate,
        ) => {
          const deliver = (time: number) =>
            deliveries.push({ at: time, heard: { ...heard, receivedAt: at(time) } as Heard });
          if (!lost) deliver(when + delay);
          // Stored once: a repetition after the first is not heard at all.
          else if (again !== null) deliver(when + again);
        };
        let now = 0;
        let sequence = 0;
        const truth: number[][] = [];
        for (const { pause, length, joins, leaves } of talks) {
          const start = now + pause;
          const end = (now = start + length);
          truth.push([start, end]);
          const room = { room: 'salle', roomSid: 'CF1' };
          deliveries.push({ at: start, act: () => give(follower, start) });
          deliveries.push({ at: end, act: () => back(follower, end) });
          send(
            { kind: 'joined', at: at(start), ...room, sequence: (sequence += 1) } as Heard,
            start,
            joins,
          );
          send(
            { kind: 'left', at: at(end), ...room, sequence: (sequence += 1) } as Heard,
            end,
            leaves,
          );
        }
        const over = now + 5;
        send({ kind: 'ended', at: at(over), why: 'completed', errorCode: null } as Heard, over, {
          ...ends,
          lost: false,
        });
        deliveries.sort((a, b) => a.at - b.at || (a.act ? -1 : 1));
        for (const { at: time, heard, act } of deliveries) {
          act?.();
          if (heard) follower.hear(heard, at(time));
        }
        follower.hear(undefined, at(over + 200 + GRACE));
        expect(follower.spans()).toEqual(truth);
        expect(follower.told.filter(({ kind }) => kind === 'out')).toHaveLength(1);
      }),
      { numRuns: 3000 },
    );
  });
});

type Fate = { lost: boolean; delay: number; again: number | null };

function give({ facts }: Follower, time: number): void {
  facts.talks = [...facts.talks, { room: 'salle', givenAt: at(time), backAt: null }];
}

function back({ facts }: Follower, time: number): void {
  const last = facts.talks.at(-1)!;
  facts.talks = [...facts.talks.slice(0, -1), { ...last, backAt: at(time) }];
}
