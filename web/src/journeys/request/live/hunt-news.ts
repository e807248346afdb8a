import type { OfferOfRequestView, RequestView } from '../../../api/requests';

export interface HuntNews {
  kind: 'ringing' | 'refused' | 'accepted';
  agencyName: string;
  reason: string | null;
}

/** What happened between two views of a hunt, for those who cannot see it. */
export function huntNews(
  former: Pick<RequestView, 'offers'> | null,
  present: Pick<RequestView, 'offers'>,
): HuntNews[] {
  return present.offers.flatMap((offer) => {
    const before = former?.offers.find(({ id }) => id === offer.id);
    if (before?.state === offer.state) return [];
    const kind = kindOf(offer);
    return kind ? [{ kind, agencyName: offer.agencyName, reason: offer.reason }] : [];
  });
}

function kindOf(offer: OfferOfRequestView): HuntNews['kind'] | null {
  if (offer.state === 'ringing' || offer.state === 'accepted') return offer.state;
  return offer.state === 'refused' || offer.state === 'failed' || offer.state === 'silent'
    ? 'refused'
    : null;
}
