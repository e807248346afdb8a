import type { Transaction } from '../../../platform/database/transactions.js';
import { consoleIsOpen } from '../../agencies/index.js';
import type { RequestRow } from '../requests/request-row.js';
import type { HuntSnapshot, OfferSnapshot } from '../rules/advance-hunt.js';

interface Row {
  id: string;
  position: number;
  state: OfferSnapshot['state'];
  reason: string | null;
  strategy: OfferSnapshot['strategy'];
  stagger_seconds: number;
  ring_seconds: number;
  rang_at: Date | null;
  rings_until: Date | null;
  reachable: boolean;
}

/** The offers of the present round; the request's lock keeps them as they are. */
const OFFERS = `
  SELECT id, position, state, reason, strategy, stagger_seconds, ring_seconds, rang_at, rings_until,
         (${consoleIsOpen('offer.agency_id', '$3')} OR $4 AND EXISTS (
           SELECT FROM contract c WHERE c.id = offer.contract_id AND c.line IS NOT NULL)) AS reachable
  FROM offer WHERE request_id = $1 AND round = $2 ORDER BY position`;

/** The truth about the present round of a locked request. */
export async function readHunt(
  tx: Transaction,
  request: RequestRow,
  mayAsk: boolean,
  now: Date,
): Promise<HuntSnapshot> {
  const rows = await tx.query<Row>(OFFERS, [
    request.id,
    request.round,
    now,
    request.professional_line === 'telephone',
  ]);
  return { gender: request.gender, mayAsk, offers: rows.map(toSnapshot) };
}

function toSnapshot(row: Row): OfferSnapshot {
  return {
    id: row.id,
    position: row.position,
    state: row.state,
    reason: row.reason,
    strategy: row.strategy,
    staggerSeconds: row.stagger_seconds,
    ringSeconds: row.ring_seconds,
    rangAt: row.rang_at,
    ringsUntil: row.rings_until,
    reachable: row.reachable,
  };
}
