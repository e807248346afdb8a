import type { Transaction } from '../../../platform/database/transactions.js';
import type { OfferState } from '../rules/offer-states.js';

/** An offer as an operator's answer needs it. */
export interface OfferRow {
  id: string;
  request_id: string;
  network_id: string;
  agency_id: string;
  round: number;
  state: OfferState;
  reason: string | null;
  account_id: string | null;
}

const FIND = `
  SELECT id, request_id, network_id, agency_id, round, state, reason, account_id
  FROM offer WHERE id = $1 AND agency_id = $2`;

/** The offer, if it was made to this agency. Its request's lock keeps it as it is. */
export async function findOffer(
  tx: Transaction,
  offerId: string,
  agencyId: string,
): Promise<OfferRow | undefined> {
  const [offer] = await tx.query<OfferRow>(FIND, [offerId, agencyId]);
  return offer;
}
