import { describe, expect, it } from '@jest/globals';
import { effective, toPublish } from './availability/availability-choice';
import { countdownOf } from './offers/countdown';
import { remember, suggestions } from './offers/interpreter-memory';
import { KnownOffers } from './offers/known-offers';
import { ringSamples } from './ring/ring-tone';

const at = Date.parse('2026-11-24T14:30:00.000Z');
const iso = (seconds: number) => new Date(at + seconds * 1000).toISOString();
const offer = (id: string, version: number, over: object = {}) =>
  ({
    id,
    version,
    state: 'ringing',
    reason: null,
    wonBy: null,
    ringsUntil: iso(30),
    ...over,
  }) as never;
const ids = (known: KnownOffers) => known.ringing().map(({ id }) => id);

describe('the offers of a console', () => {
  it('puts the one that will stop first at the head', () => {
    const known = new KnownOffers();
    known.takeSnapshot([offer('late', 1, { ringsUntil: iso(40) }), offer('soon', 1)]);
    expect(ids(known)).toEqual(['soon', 'late']);
  });

  it('tells who won, and does not let a late ring bring it back', () => {
    const known = new KnownOffers();
    known.takeEvent(offer('a', 1));
    const won = { state: 'withdrawn', reason: 'taken', wonBy: 'Agence Parole' };
    expect(known.takeEvent(offer('a', 2, won))).toEqual({ kind: 'won', agency: 'Agence Parole' });
    expect(known.takeEvent(offer('a', 1))).toBeNull();
    known.takeSnapshot([offer('a', 1)]);
    expect(ids(known)).toEqual([]);
  });

  it('tells a cancellation from an offer that is simply over', () => {
    const known = new KnownOffers();
    known.takeSnapshot([offer('a', 1), offer('b', 1)]);
    const gone = { state: 'withdrawn', reason: 'cancelled' };
    expect(known.takeEvent(offer('a', 2, gone))).toEqual({ kind: 'cancelled' });
    expect(known.takeEvent(offer('b', 2, { ...gone, reason: 'over' }))).toEqual({ kind: 'over' });
  });

  it('says nothing of what this operator answered', () => {
    const known = new KnownOffers();
    known.takeEvent(offer('a', 1));
    known.answering('a');
    expect(known.takeEvent(offer('a', 2, { state: 'accepted' }))).toBeNull();
  });

  it('beats with the versions that are shown', () => {
    const known = new KnownOffers();
    known.takeSnapshot([offer('a', 3), offer('b', 1)]);
    known.drop('b');
    expect(known.shown()).toEqual({ a: 3 });
  });
});

describe('the time to answer', () => {
  it('empties from the first ring to the last', () => {
    expect(countdownOf(iso(-10), iso(10), at)).toEqual({ seconds: 10, share: 0.5 });
    expect(countdownOf(iso(-30), iso(-1), at)).toEqual({ seconds: 0, share: 0 });
  });
});

describe('interpreters given before', () => {
  it('come the latest first, once, and never the one who was replaced', () => {
    let memory = remember({}, 'tir', 'Mme Selam');
    memory = remember(memory, 'tir', 'M. Haile');
    memory = remember(memory, 'tir', 'Mme Selam');
    expect(suggestions(memory, 'tir', null)).toEqual(['Mme Selam', 'M. Haile']);
    expect(suggestions(memory, 'tir', 'Mme Selam')).toEqual(['M. Haile']);
    expect(suggestions(memory, 'rus', null)).toEqual([]);
  });
});

describe('availability', () => {
  it('is published with the time it ends', () => {
    expect(toPublish('rus', 'busy-30', at)).toEqual({
      language: 'rus',
      state: 'busy',
      busyUntil: iso(1_800),
    });
    expect(toPublish('*', 'closed', at).busyUntil).toBeNull();
  });

  it('of a language goes before the agency’s', () => {
    const published = [
      { language: '*', state: 'closed' as const, busyUntil: null },
      { language: 'rus', state: 'open' as const, busyUntil: null },
    ];
    expect(effective(published, 'rus')).toMatchObject({ own: true, entry: { state: 'open' } });
    expect(effective(published, 'tir')).toMatchObject({ own: false, entry: { state: 'closed' } });
  });
});

describe('the ring', () => {
  it('is audible, never clips, and loops without a click', () => {
    const samples = ringSamples(8_000);
    const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(loudest).toBeGreaterThan(0.1);
    expect(loudest).toBeLessThan(1);
    expect([samples[0], samples.at(-1)]).toEqual([0, 0]);
  });
});
