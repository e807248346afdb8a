import type { NewOffer } from './build-round.js';

/**
 * SQL: inserts the offers of a round from a JSON array of `offerRecord`s.
 * @param source a FROM item that gives request_id, network_id and round, one row
 * @param json the parameter that holds the array
 */
export const insertOffers = (source: string, json: string) => `
  INSERT INTO offer (id, request_id, network_id, agency_id, contract_id, round, position, rank, strategy,
                     stagger_seconds, ring_seconds, state, reason, rank_exception, rang_at, rings_until)
  SELECT o.id, source.request_id, source.network_id, o.agency_id, o.contract_id, source.round, o.position, o.rank,
         o.strategy, o.stagger_seconds, o.ring_seconds, o.state, o.reason, o.rank_exception, o.rang_at, o.rings_until
  FROM ${source} AS source (request_id, network_id, round), json_to_recordset(${json}::json) AS o (
    id uuid, agency_id uuid, contract_id uuid, position int, rank int, strategy text, stagger_seconds int,
    ring_seconds int, state text, reason text, rank_exception text, rang_at timestamptz, rings_until timestamptz)`;

/** The JSON that `insertOffers` takes. */
export function offerRecords(offers: readonly NewOffer[]): string {
  return JSON.stringify(
    offers.map((offer) => ({
      id: offer.id,
      agency_id: offer.agencyId,
      contract_id: offer.contractId,
      position: offer.position,
      rank: offer.rank,
      strategy: offer.strategy,
      stagger_seconds: offer.staggerSeconds,
      ring_seconds: offer.ringSeconds,
      state: offer.state,
      reason: offer.reason,
      rank_exception: offer.rankException,
      rang_at: offer.rangAt,
      rings_until: offer.ringsUntil,
    })),
  );
}
