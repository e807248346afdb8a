import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { advanceHunt, nextStartsAt, type OfferSnapshot } from './advance-hunt.js';

/** What an agency does `seconds` after it begins to ring, if it still rings then. */
type Answer = { kind: 'accept' | 'refuse' | 'ignore'; seconds: number; reason: string };

interface Agency {
  strategy: OfferSnapshot['strategy'];
  staggerSeconds: number;
  ringSeconds: number;
  reachable: boolean;
  answer: Answer;
}

/** How badly the world treats the steps: each due step comes late by so much, and so many times. */
interface Luck {
  lateSeconds: number[];
  copies: number[];
  /** Steps that nobody asked for. */
  strayAtSeconds: number[];
}

const agency: fc.Arbitrary<Agency> = fc.record({
  strategy: fc.constantFrom('staggered', 'one_at_a_time', 'together'),
  staggerSeconds: fc.integer({ min: 1, max: 60 }),
  ringSeconds: fc.integer({ min: 5, max: 60 }),
  reachable: fc.boolean(),
  answer: fc.record({
    kind: fc.constantFrom('accept', 'refuse', 'ignore'),
    seconds: fc.integer({ min: 0, max: 90 }),
    reason: fc.constantFrom('no_interpreter', 'no_such_gender', 'closed'),
  }),
});
const luck: fc.Arbitrary<Luck> = fc.record({
  lateSeconds: fc.array(fc.nat(120), { minLength: 1, maxLength: 5 }),
  copies: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
  strayAtSeconds: fc.array(fc.nat(400), { maxLength: 5 }),
});

const T0 = Date.UTC(2026, 10, 23, 9);
const MOST_EVENTS = 10_000;

/** Plays one hunt in virtual time: answers win against steps only where the offer still rings. */
class Simulation {
  readonly outcomes: string[] = [];
  readonly faults: string[] = [];
  now = T0;
  #offers: OfferSnapshot[];
  #events: { at: number; run: () => void }[] = [];
  #steps = 0;

  constructor(
    private readonly agencies: readonly Agency[],
    private readonly luck: Luck,
    private readonly gender: 'woman' | 'either',
  ) {
    this.#offers = agencies.map((given, index) => ({
      ...given,
      id: String(index),
      position: index + 1,
      state: 'planned',
      reason: null,
      rangAt: null,
      ringsUntil: null,
    }));
    this.#plan(T0, () => this.#step());
    for (const at of luck.strayAtSeconds) this.#plan(T0 + at * 1000, () => this.#step());
  }

  play(): OfferSnapshot[] {
    for (let count = 0; this.#events.length > 0; count++) {
      if (count > MOST_EVENTS) this.faults.push('never ends');
      if (this.faults.length > 0) break;
      this.#events.sort((a, b) => a.at - b.at);
      const event = this.#events.shift()!;
      this.now = Math.max(this.now, event.at);
      event.run();
    }
    return this.#offers;
  }

  #plan(at: number, run: () => void): void {
    this.#events.push({ at, run });
  }

  #step(): void {
    if (this.outcomes.length > 0) return;
    const now = new Date(this.now);
    const before = this.#offers.map((offer) => ({ ...offer }));
    const step = advanceHunt({ gender: this.gender, mayAsk: true, offers: before }, now);
    this.#check(before, step.ring, step.pass);
    for (const offer of this.#offers) {
      if (step.silence.includes(offer.id)) offer.state = 'silent';
      if (step.pass.includes(offer.id)) offer.state = 'failed';
      if (step.ring.includes(offer.id)) this.#ring(offer, now);
    }
    if (step.outcome) this.outcomes.push(step.outcome);
    else if (step.wakeAt) this.#wake(step.wakeAt);
    else this.faults.push('neither outcome nor wake');
  }

  #wake(at: Date): void {
    const late = this.luck.lateSeconds[this.#steps % this.luck.lateSeconds.length]! * 1000;
    const copies = this.luck.copies[this.#steps % this.luck.copies.length]!;
    this.#steps++;
    // A crash loses what was not committed: the copy that comes later finds the same truth.
    for (let copy = 0; copy < copies; copy++)
      this.#plan(at.getTime() + late * (copy + 1), () => this.#step());
  }

  #ring(offer: OfferSnapshot, now: Date): void {
    offer.state = 'ringing';
    offer.rangAt = now;
    offer.ringsUntil = new Date(now.getTime() + offer.ringSeconds * 1000);
    const { kind, seconds, reason } = this.agencies[offer.position - 1]!.answer;
    if (kind === 'ignore') return;
    this.#plan(now.getTime() + seconds * 1000, () => {
      if (this.outcomes.length > 0 || offer.state !== 'ringing') return;
      offer.state = kind === 'accept' ? 'accepted' : 'refused';
      offer.reason = kind === 'refuse' ? reason : null;
      if (kind === 'accept') this.outcomes.push('accepted');
      else this.#step();
    });
  }

  /** Rank obeyed: nobody rings or is passed over while somebody before them waits for a turn, nor before their own. */
  #check(before: readonly OfferSnapshot[], ring: string[], pass: string[]): void {
    const started = [...ring, ...pass];
    for (const offer of before.filter(({ id }) => started.includes(id))) {
      const skipped = before.some(
        (o) => o.position < offer.position && o.state === 'planned' && !started.includes(o.id),
      );
      if (skipped) this.faults.push(`offer ${offer.id} before its rank`);
      if (offer.state !== 'planned') this.faults.push(`offer ${offer.id} rang twice`);
      const previous = before.findLast((o) => o.position < offer.position && o.rangAt !== null);
      const betweenStarts = before.some(
        (o) =>
          o.position < offer.position &&
          o.position > (previous?.position ?? 0) &&
          ring.includes(o.id),
      );
      const start = nextStartsAt(previous);
      const stillRings = previous && previous.ringsUntil! > new Date(this.now);
      if (!betweenStarts && stillRings && start && start.getTime() > this.now)
        this.faults.push(`offer ${offer.id} before its time`);
    }
  }
}

describe('any hunt, under any luck', () => {
  it('ends in exactly one outcome, with at most one acceptance, in the order of rank', () => {
    fc.assert(
      fc.property(
        fc.array(agency, { maxLength: 6 }),
        luck,
        fc.constantFrom('woman' as const, 'either' as const),
        (agencies, anyLuck, gender) => {
          const simulation = new Simulation(agencies, anyLuck, gender);
          const offers = simulation.play();
          expect(simulation.faults).toEqual([]);
          expect(simulation.outcomes).toHaveLength(1);
          const accepted = offers.filter((offer) => offer.state === 'accepted');
          expect(accepted).toHaveLength(simulation.outcomes[0] === 'accepted' ? 1 : 0);
          if (simulation.outcomes[0] !== 'accepted')
            expect(offers.every((o) => ['refused', 'silent', 'failed'].includes(o.state))).toBe(
              true,
            );
          if (simulation.outcomes[0] === 'ask_gender') expect(gender).toBe('woman');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds whoever would accept within the ring, when steps come in time', () => {
    const inTime: Luck = { lateSeconds: [0], copies: [1], strayAtSeconds: [] };
    fc.assert(
      fc.property(fc.array(agency, { maxLength: 6 }), (agencies) => {
        // In the very instant in which the ring ends either may win.
        fc.pre(agencies.every(({ ringSeconds, answer }) => answer.seconds !== ringSeconds));
        const simulation = new Simulation(agencies, inTime, 'either');
        simulation.play();
        const willing = agencies.some(
          ({ reachable, ringSeconds, answer }) =>
            reachable && answer.kind === 'accept' && answer.seconds < ringSeconds,
        );
        expect(simulation.outcomes).toEqual([willing ? 'accepted' : 'unmet']);
      }),
      { numRuns: 1000 },
    );
  });
});
