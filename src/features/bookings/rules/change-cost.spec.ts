import { describe, expect, it } from '@jest/globals';
import { changeCost } from './change-cost.js';

const startsAt = new Date('2026-12-01T13:30Z');
const terms = { freeHours: 24, lateCents: 2_500 };
const at = (now: string) => changeCost(terms, { startsAt, now: new Date(now) });

describe('changeCost', () => {
  it('is free until 24 hours before, that very second included', () => {
    const freeUntil = new Date('2026-11-30T13:30Z');
    expect(at('2026-11-25T09:00Z')).toEqual({ free: true, freeUntil, cents: 0 });
    expect(at('2026-11-30T13:30:00Z')).toEqual({ free: true, freeUntil, cents: 0 });
  });

  it('costs the contract’s amount from then on', () =>
    expect(at('2026-11-30T13:30:01Z')).toMatchObject({ free: false, cents: 2_500 }));

  it('counts hours, not days: the clocks change in between', () => {
    const sunday = new Date('2027-03-28T12:00Z'); // 14 h in summer time
    const cost = changeCost(terms, { startsAt: sunday, now: new Date('2027-03-27T12:00Z') });
    // 13 h on Saturday's wall
    expect(cost).toMatchObject({ free: true, freeUntil: new Date('2027-03-27T12:00Z') });
  });

  it('is free as long as no agency is bound', () =>
    expect(changeCost(null, { startsAt, now: startsAt })).toEqual({
      free: true,
      freeUntil: null,
      cents: 0,
    }));

  it('may be late without a fee', () =>
    expect(
      changeCost({ freeHours: 4, lateCents: 0 }, { startsAt, now: new Date('2026-12-01T12:00Z') }),
    ).toMatchObject({ free: false, cents: 0 }));
});
