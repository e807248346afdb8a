import { describe, expect, it } from '@jest/globals';
import { advanceHunt, type OfferSnapshot } from './advance-hunt.js';
import type { Strategy } from './plan-hunt.js';

const T0 = new Date('2026-11-23T09:00:00Z');
const after = (seconds: number) => new Date(T0.getTime() + seconds * 1000);

function planned(position: number, given: Partial<OfferSnapshot> = {}): OfferSnapshot {
  return {
    id: `o${position}`,
    position,
    state: 'planned',
    reason: null,
    strategy: 'staggered',
    staggerSeconds: 12,
    ringSeconds: 30,
    rangAt: null,
    ringsUntil: null,
    reachable: true,
    ...given,
  };
}
const ringing = (position: number, since: number, given: Partial<OfferSnapshot> = {}) =>
  planned(position, {
    state: 'ringing',
    rangAt: after(since),
    ringsUntil: after(since + (given.ringSeconds ?? 30)),
    ...given,
  });
const ended = (position: number, state: 'refused' | 'silent', reason: string | null = null) =>
  ringing(position, 0, { state, reason });
const advance = (offers: OfferSnapshot[], seconds: number, gender: 'woman' | 'either' = 'either') =>
  advanceHunt({ gender, mayAsk: true, offers }, after(seconds));
const nothing = { ring: [], silence: [], pass: [] };

describe('advanceHunt', () => {
  it('rings the first at once and comes back for the second after the stagger', () => {
    expect(advance([planned(1), planned(2)], 0)).toEqual({
      ...nothing,
      ring: ['o1'],
      wakeAt: after(12),
    });
    expect(advance([ringing(1, 0), planned(2)], 11.999)).toEqual({ ...nothing, wakeAt: after(12) });
    expect(advance([ringing(1, 0), planned(2)], 12)).toEqual({
      ...nothing,
      ring: ['o2'],
      wakeAt: after(30),
    });
  });

  it.each<[Strategy, string[], number]>([
    ['staggered', ['o1'], 12],
    ['one_at_a_time', ['o1'], 30],
    ['together', ['o1', 'o2', 'o3'], 30],
  ])('starts %s', (strategy, ring, wake) => {
    const offers = [1, 2, 3].map((position) => planned(position, { strategy }));
    expect(advance(offers, 0)).toEqual({ ...nothing, ring, wakeAt: after(wake) });
  });

  it('ends a run of together with the first that is not', () => {
    const offers = [planned(1, { strategy: 'together' }), planned(2), planned(3)];
    expect(advance(offers, 0)).toEqual({ ...nothing, ring: ['o1', 'o2'], wakeAt: after(12) });
  });

  it.each(['refused', 'silent'] as const)('goes on at once when the previous is %s', (state) => {
    expect(advance([ended(1, state), planned(2)], 3).ring).toEqual(['o2']);
  });

  it('does not hurry for the refusal of an agency before the last', () => {
    const offers = [ended(1, 'refused'), ringing(2, 12), planned(3)];
    expect(advance(offers, 14)).toEqual({ ...nothing, wakeAt: after(24) });
  });

  it('silences a ring that ended, and asks the next one in the same step', () => {
    const offers = [ringing(1, 0, { strategy: 'one_at_a_time' }), planned(2)];
    expect(advance(offers, 30)).toEqual({
      ring: ['o2'],
      silence: ['o1'],
      pass: [],
      wakeAt: after(60),
    });
  });

  it('gives every agency its whole ring after a long absence', () => {
    const step = advance([ringing(1, 0), planned(2), planned(3)], 3600);
    expect(step).toMatchObject({ silence: ['o1'], ring: ['o2'], wakeAt: after(3612) });
  });

  it('passes over an agency whose console has closed when its turn comes, not before', () => {
    const offers = [ringing(1, 0), planned(2, { reachable: false }), planned(3)];
    expect(advance(offers, 5)).toEqual({ ...nothing, wakeAt: after(12) });
    expect(advance(offers, 12)).toMatchObject({ pass: ['o2'], ring: ['o3'] });
  });

  it('ends a ring that a clock set back has put into the future', () => {
    const offers = [ringing(1, 3600), planned(2)];
    expect(advance(offers, 0)).toMatchObject({ silence: ['o1'], ring: ['o2'] });
  });

  it('does nothing once an agency has accepted', () => {
    const offers = [ringing(1, 0, { state: 'accepted' }), planned(2)];
    expect(advance(offers, 100)).toEqual(nothing);
  });

  it('says why nobody was found', () => {
    const reason = (offers: OfferSnapshot[]) => advance(offers, 100).reason;
    expect(reason([])).toBe('nobody_open');
    expect(reason([planned(1, { state: 'failed', reason: 'closed' })])).toBe('nobody_open');
    expect(reason([planned(1, { reachable: false })])).toBe('nobody_open');
    expect(reason([ended(1, 'refused', 'no_interpreter'), ended(2, 'refused', 'closed')])).toBe(
      'all_refused',
    );
    expect(reason([ended(1, 'refused', 'no_interpreter'), ended(2, 'silent')])).toBe('no_answer');
  });

  it('asks the member when the wish of gender was in the way, never otherwise', () => {
    const offers = [ended(1, 'refused', 'no_such_gender'), ended(2, 'silent')];
    expect(advance(offers, 100, 'woman')).toMatchObject({ outcome: 'ask_gender' });
    expect(advance(offers, 100, 'either')).toMatchObject({ outcome: 'unmet', reason: 'no_answer' });
    expect(advanceHunt({ gender: 'woman', mayAsk: false, offers }, after(100))).toMatchObject({
      outcome: 'unmet',
      reason: 'gender',
    });
  });
});
