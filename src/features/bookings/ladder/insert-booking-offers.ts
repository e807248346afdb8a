import type { LadderRung } from '../rules/plan-ladder.js';

/** A rung of a ladder as it is first written. */
export interface NewBookingOffer extends LadderRung {
  id: string;
  because: 'new' | 'changed' | 'handed_back' | 'next';
  state: 'planned' | 'asked' | 'failed';
  askedAt: Date | null;
  /** By when an agency that is asked must have answered. */
  answerBy: Date | null;
}

/**
 * SQL: inserts the offers of a ladder from a JSON array of `offerRecords`.
 * @param source a FROM item that gives booking_id, network_id and round, one row
 * @param json the parameter that holds the array
 */
export const insertBookingOffers = (source: string, json: string) => `
  INSERT INTO booking_offer (id, booking_id, network_id, agency_id, contract_id, round, position, rank, rank_exception,
                             asked_because, state, reason, asked_at, answer_by)
  SELECT o.id, source.booking_id, source.network_id, o.agency_id, o.contract_id, source.round, o.position, o.rank,
         o.rank_exception, o.asked_because, o.state, o.reason, o.asked_at, o.answer_by
  FROM ${source} AS source (booking_id, network_id, round), json_to_recordset(${json}::json) AS o (
    id uuid, agency_id uuid, contract_id uuid, position int, rank int, rank_exception text, asked_because text,
    state text, reason text, asked_at timestamptz, answer_by timestamptz)`;

export const INSERT_OFFERS = insertBookingOffers('(VALUES ($1::uuid, $2::uuid, $3::int))', '$4');

/** The JSON that `insertBookingOffers` takes. */
export function offerRecords(offers: readonly NewBookingOffer[]): string {
  return JSON.stringify(
    offers.map((offer) => ({
      id: offer.id,
      agency_id: offer.agencyId,
      contract_id: offer.contractId,
      position: offer.position,
      rank: offer.rank,
      rank_exception: offer.rankException,
      asked_because: offer.because,
      state: offer.state,
      reason: offer.notAsked,
      asked_at: offer.askedAt,
      answer_by: offer.answerBy,
    })),
  );
}
