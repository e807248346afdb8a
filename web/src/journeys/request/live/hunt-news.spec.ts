import { describe, expect, it } from '@jest/globals';
import type { OfferOfRequestView } from '../../../api/requests';
import { huntNews } from './hunt-news';

const offer = (
  id: string,
  state: OfferOfRequestView['state'],
  reason: string | null = null,
): OfferOfRequestView => ({
  id,
  agencyName: `Agence ${id}`,
  position: 1,
  state,
  reason,
  rangAt: null,
  ringsUntil: null,
});

describe('what is said of a hunt', () => {
  it('is who rings, at the first sight of it', () => {
    expect(huntNews(null, { offers: [offer('a', 'ringing'), offer('b', 'planned')] })).toEqual([
      { kind: 'ringing', agencyName: 'Agence a', reason: null },
    ]);
  });

  it('is each change, once', () => {
    const before = { offers: [offer('a', 'ringing'), offer('b', 'planned')] };
    const after = { offers: [offer('a', 'refused', 'no_interpreter'), offer('b', 'ringing')] };
    expect(huntNews(before, after)).toEqual([
      { kind: 'refused', agencyName: 'Agence a', reason: 'no_interpreter' },
      { kind: 'ringing', agencyName: 'Agence b', reason: null },
    ]);
    expect(huntNews(after, after)).toEqual([]);
  });

  it('is nothing for an offer that another agency made needless', () => {
    const before = { offers: [offer('a', 'ringing'), offer('b', 'ringing')] };
    const after = { offers: [offer('a', 'accepted'), offer('b', 'withdrawn')] };
    expect(huntNews(before, after)).toEqual([
      { kind: 'accepted', agencyName: 'Agence a', reason: null },
    ]);
  });
});
