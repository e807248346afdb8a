import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bothHear, confirmTalk, type TalkSpan, talkSeconds } from './talk-spans.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 9) + seconds * 1000);
const after = (instants: readonly number[]) =>
  instants.reduce<TalkSpan[]>((spans, instant) => confirmTalk(spans, at(instant)), []);
const total = (instants: readonly number[]) => talkSeconds(after(instants));

/** Instants of beats in the order they were processed, a few seconds or a long silence apart. */
const gaps = fc.array(fc.oneof(fc.double({ min: 0, max: 6, noNaN: true }), fc.nat(90)), {
  minLength: 1,
  maxLength: 40,
});
const steady = gaps.map((steps) => {
  let instant = 0;
  return steps.map((step) => (instant += step));
});

describe('talk spans', () => {
  it('count what both ends confirmed', () => {
    expect(total([0, 5, 10, 15, 20])).toBe(20);
  });

  it('bridge one lost beat', () => {
    expect(total([0, 5, 10, 20, 25])).toBe(25);
  });

  it('stop at the last confirmation before a silence of more than 12 s', () => {
    const spans = after([0, 5, 10, 23, 28]);
    expect(spans).toEqual([
      { startedAt: at(0), confirmedUntil: at(10) },
      { startedAt: at(23), confirmedUntil: at(28) },
    ]);
    expect(talkSeconds(spans)).toBe(15);
  });

  it('round once, not span by span', () => {
    expect(total([0, 0.4, 100, 100.4, 200, 200.4])).toBe(1);
  });

  it('never shrink when the clock is set back, and go on counting afterwards', () => {
    expect(total([0, 5, 10, -3590, -3585, -3580])).toBe(20);
  });

  it('invent nothing when the clock jumps ahead', () => {
    expect(total([0, 5, 10, 3615, 3620])).toBe(15);
  });

  it('are never negative and never longer than the time that passed', () => {
    fc.assert(
      fc.property(steady, (instants) => {
        const seconds = total(instants);
        expect(seconds).toBeGreaterThanOrEqual(0);
        expect(seconds).toBeLessThanOrEqual(Math.round(instants.at(-1)! - instants[0]!));
      }),
    );
  });

  it('never shrink', () => {
    fc.assert(
      fc.property(steady, fc.double({ min: -7200, max: 7200, noNaN: true }), (instants, jump) => {
        const shaken = [...instants, instants.at(-1)! + jump];
        expect(total(shaken)).toBeGreaterThanOrEqual(total(instants));
      }),
    );
  });

  it('gain at most 12 s by any jump of the clock', () => {
    fc.assert(
      fc.property(steady, steady, fc.integer({ min: -7200, max: 7200 }), (before, rest, jump) => {
        const jumped = rest.map((instant) => before.at(-1)! + jump + instant);
        const gained = total([...before, ...jumped]) - total(before) - total(rest);
        // Each total is rounded by itself.
        expect(gained).toBeLessThanOrEqual(12 + 1.5);
      }),
    );
  });

  it('do not grow by a beat that is repeated or overtaken by a later one', () => {
    const shuffled = steady.chain((instants) =>
      fc.tuple(
        fc.constant(instants),
        fc.array(fc.tuple(fc.nat(instants.length - 1), fc.nat(4)), { maxLength: 20 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([instants, moves]) => {
        const disturbed = [...instants];
        for (const [from, by] of moves) {
          // A beat that is this late stays within what the network can hold back.
          const to = Math.min(disturbed.length - 1, from + by);
          if (Math.abs(disturbed[to]! - disturbed[from]!) > 12) continue;
          disturbed.splice(to + 1, 0, disturbed[from]!);
        }
        expect(total(disturbed)).toBeLessThanOrEqual(total(instants));
        expect(total(disturbed)).toBeGreaterThanOrEqual(total(instants) - 1);
      }),
    );
  });

  it('lose at most the last beat when a page dies at any moment', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 7200, noNaN: true }), (diesAt) => {
        const instants = Array.from({ length: Math.floor(diesAt / 5) + 1 }, (_, n) => n * 5);
        expect(diesAt - total(instants)).toBeLessThanOrEqual(5.5);
      }),
    );
  });
});

describe('bothHear', () => {
  it('wants a fresh report from each end', () => {
    expect(bothHear(at(0), at(12), at(12))).toBe(true);
    expect(bothHear(at(0), at(12.1), at(12.1))).toBe(false);
    expect(bothHear(null, at(0), at(0))).toBe(false);
  });

  it('does not believe a report from long after now', () => {
    expect(bothHear(at(3600), at(0), at(0))).toBe(false);
  });
});
