import type { Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Locale } from '../../../platform/errors/error-codes.js';
import type { RequestRow } from '../requests/request-row.js';
import type { OfferRow } from './offer-row.js';

const COLLEAGUE: Record<Locale, string> = { fr: 'votre collègue', en: 'your colleague' };

const WINNER = `
  SELECT o.agency_id, a.name FROM offer o JOIN agency a ON a.id = o.agency_id
  WHERE o.request_id = $1 AND o.round = $2 AND o.state = 'accepted'`;

/** What an operator is told whose answer comes too late: taken and by whom, withdrawn, or simply over. */
export async function whyOfferIsOver(
  tx: Transaction,
  offer: OfferRow,
  request: RequestRow,
  locale: Locale,
): Promise<AppError> {
  const [winner] = await tx.query<{ agency_id: string; name: string }>(WINNER, [
    offer.request_id,
    offer.round,
  ]);
  if (winner) {
    const colleague = winner.agency_id === offer.agency_id;
    return new AppError('OFFER_TAKEN', { by: colleague ? COLLEAGUE[locale] : winner.name });
  }
  const cancelled = request.state === 'cancelled' && offer.state === 'withdrawn';
  return new AppError(cancelled ? 'OFFER_WITHDRAWN' : 'OFFER_OVER');
}
