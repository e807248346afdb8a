import { describe, expect, it } from '@jest/globals';
import { isHopeless, HOPELESS_MS } from './hopeless';
import { ignoresOffer, isImpolite, newestSession, planLinks } from './negotiation';

const leg = (id: string, state: string, connection: string | null) =>
  ({ id, party: 'patient', state, muted: false, heldUntil: null, connection }) as never;
const session = (...legs: never[]) => ({ state: 'talking' as const, legs });

describe('the roles of a pair', () => {
  it('gives one end the first offer and the other the second, whoever asks', () => {
    expect([isImpolite('a', 'b'), isImpolite('b', 'a')]).toEqual([true, false]);
  });

  it('drops a colliding offer at the impolite end only', () => {
    const collision = {
      makingOffer: true,
      signalingState: 'stable',
      settingAnswer: false,
    } as const;
    expect(ignoresOffer({ ...collision, impolite: true })).toBe(true);
    expect(ignoresOffer({ ...collision, impolite: false })).toBe(false);
  });

  it('takes an offer that arrives while the answer before it is being applied', () => {
    expect(
      ignoresOffer({
        impolite: true,
        makingOffer: false,
        signalingState: 'have-local-offer',
        settingAnswer: true,
      }),
    ).toBe(false);
  });
});

describe('the plan of connections', () => {
  it('keeps what fits, opens what is new, never to oneself', () => {
    const plan = planLinks(
      new Map([['b', 'B1']]),
      session(leg('a', 'in', 'A1'), leg('b', 'in', 'B1'), leg('c', 'answered', 'C1')),
      'a',
    );
    expect(plan).toEqual({ close: [], open: [{ legId: 'c', connection: 'C1' }] });
  });

  it('builds anew for a peer whose page is a new one', () => {
    const plan = planLinks(new Map([['b', 'B1']]), session(leg('b', 'in', 'B2')), 'a');
    expect(plan).toEqual({ close: ['b'], open: [{ legId: 'b', connection: 'B2' }] });
  });

  it('keeps the voice of a leg that the service lost sight of, and closes one that is out', () => {
    const existing = new Map([
      ['b', 'B1'],
      ['c', 'C1'],
    ]);
    const plan = planLinks(
      existing,
      session(leg('b', 'dropped', 'B1'), leg('c', 'out', 'C1')),
      'a',
    );
    expect(plan).toEqual({ close: ['c'], open: [] });
  });

  it('closes everything when the session has ended', () => {
    const ended = { state: 'ended' as const, legs: [leg('b', 'in', 'B1')] };
    expect(planLinks(new Map([['b', 'B1']]), ended, 'a')).toEqual({ close: ['b'], open: [] });
  });
});

describe('views out of order', () => {
  it('keeps the newer one', () => {
    const older = { id: 's', version: 3 } as never;
    const newer = { id: 's', version: 4 } as never;
    expect(newestSession(newer, older)).toBe(newer);
    expect(newestSession(older, newer)).toBe(newer);
  });
});

describe('a link that will not heal', () => {
  const link = { legId: 'b', state: 'connecting' as const, openedAt: 0 };

  it('is given up only while its peer is with the service', () => {
    const late = HOPELESS_MS + 1;
    expect(isHopeless([link], [leg('b', 'answered', 'B1')], -Infinity, late)).toBe(true);
    expect(isHopeless([link], [leg('b', 'dropped', 'B1')], -Infinity, late)).toBe(false);
  });

  it('is given its time, also after a renewal', () => {
    const legs = [leg('b', 'in', 'B1')];
    expect(isHopeless([link], legs, -Infinity, HOPELESS_MS - 1)).toBe(false);
    expect(isHopeless([link], legs, HOPELESS_MS, HOPELESS_MS + 5)).toBe(false);
  });
});
