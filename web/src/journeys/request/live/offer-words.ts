import type { TFunction } from 'i18next';
import type { OfferOfRequestView } from '../../../api/requests';
import { formatDuration } from '../../../format/duration';

/**
 * Where an agency stands, in words.
 * @param askedAt when it will be asked, where it is the next one (ISO 8601)
 * @param now milliseconds
 */
export function offerWords(
  offer: Pick<OfferOfRequestView, 'state' | 'rangAt'>,
  askedAt: string | null,
  now: number,
  t: TFunction<'request'>,
): string {
  switch (offer.state) {
    case 'planned': {
      if (askedAt === null) return t('offer.later');
      const seconds = Math.ceil((Date.parse(askedAt) - now) / 1000);
      return seconds > 0 ? t('offer.soon', { duration: formatDuration(seconds) }) : t('offer.now');
    }
    case 'ringing': {
      const since = offer.rangAt === null ? now : Date.parse(offer.rangAt);
      return t('offer.ringing', { duration: formatDuration((now - since) / 1000) });
    }
    default:
      return t(`offer.${offer.state}`);
  }
}
