import type { RequestView } from '../../../api/requests';

/**
 * Since when the agencies are being asked (ISO 8601): the first ring of the hunt. Not the moment the language
 * was chosen, which the ledger counts from: a timer that starts at 0:40 on the tap would only startle. After
 * a question about the gender the hunt has rung before, so that it counts from the beginning; a standing
 * request counts its present hunt. null: nobody has been asked yet.
 */
export function huntSince(
  request: Pick<RequestView, 'mode' | 'round' | 'offers' | 'createdAt'>,
): string | null {
  if (request.round > 1 && request.mode !== 'standing') return request.createdAt;
  const rings = request.offers.flatMap(({ rangAt }) => rangAt ?? []).sort();
  return rings[0] ?? null;
}
