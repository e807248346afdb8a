import { describe, expect, it } from '@jest/globals';
import { type LadderContract, planLadder } from './plan-ladder.js';

const contract = (
  agencyId: string,
  rank: number,
  notAsked: string | null = null,
): LadderContract => ({
  contractId: `contract of ${agencyId}`,
  agencyId,
  agencyName: agencyId,
  rank,
  notAsked,
});
const all = [contract('cofrimi', 1), contract('ism', 2), contract('third', 3)];
const order = (...given: Parameters<typeof planLadder>) =>
  planLadder(...given).map(({ agencyId, rankException }) => [agencyId, rankException]);

describe('planLadder', () => {
  it('goes by rank, whatever the order of the contracts', () =>
    expect(order([...all].reverse(), null)).toEqual([
      ['cofrimi', null],
      ['ism', null],
      ['third', null],
    ]));

  it('puts the agency first that had confirmed, and says why it is not its rank', () =>
    expect(order(all, { agencyId: 'ism', reason: 'confirmed_before' })).toEqual([
      ['ism', 'confirmed_before'],
      ['cofrimi', null],
      ['third', null],
    ]));

  it('says nothing where the first one is first by its rank', () =>
    expect(order(all, { agencyId: 'cofrimi', reason: 'interpreter_wished' })[0]).toEqual([
      'cofrimi',
      null,
    ]));

  it('asks last whoever gave the booking back', () =>
    expect(order(all, null, new Set(['cofrimi']))).toEqual([
      ['ism', null],
      ['third', null],
      ['cofrimi', 'gave_back'],
    ]));

  it('keeps the rung of an agency that can’t be asked, with its reason', () =>
    expect(order([contract('cofrimi', 1, 'closed'), contract('ism', 2)], null)).toEqual([
      ['cofrimi', 'closed'],
      ['ism', null],
    ]));

  it('numbers the rungs from 1', () =>
    expect(planLadder(all, null).map(({ position }) => position)).toEqual([1, 2, 3]));
});
