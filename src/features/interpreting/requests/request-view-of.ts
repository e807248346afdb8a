import { addSeconds } from '../../../kernel/clock.js';
import { nextStartsAt, type OfferSnapshot } from '../rules/advance-hunt.js';
import type { OfferState } from '../rules/offer-states.js';
import type { Strategy } from '../rules/plan-hunt.js';
import { ASKING_SECONDS, REST_SECONDS } from '../rules/request-times.js';
import type { OfferOfRequestView, RequestView } from '../request.view.js';
import type { RequestRow } from './request-row.js';

/** An offer of the present round with what the requester's view says of it. */
export interface OfferForView {
  id: string;
  agencyName: string;
  position: number;
  state: OfferState;
  reason: string | null;
  strategy: Strategy;
  staggerSeconds: number;
  ringSeconds: number;
  rangAt: Date | null;
  ringsUntil: Date | null;
}

/** The request as its member sees it. `offers` are those of the present round, in order. */
export function requestViewOf(
  row: RequestRow,
  offers: readonly OfferForView[],
  sessionId: string | null,
  now: Date,
): RequestView {
  const waiting = row.state === 'waiting' ? addSeconds(row.changed_at, REST_SECONDS) : null;
  const asking = row.state === 'asking' ? addSeconds(row.changed_at, ASKING_SECONDS) : null;
  return {
    id: row.id,
    version: row.version,
    mode: row.mode,
    language: row.language,
    dialect: row.dialect,
    gender: row.gender,
    patientPlace: row.patient_place,
    professionalLine: row.professional_line,
    note: row.note,
    state: row.state,
    reason: row.reason,
    round: row.round,
    offers: offers.map(offerOfRequest),
    nextAgencyAt: row.state === 'hunting' ? iso(nextAgencyAt(offers, now)) : null,
    standingUntil: iso(row.standing_until),
    nextHuntAt: iso(waiting),
    askingUntil: iso(asking),
    sessionId,
    createdAt: row.created_at.toISOString(),
    endedAt: iso(row.ended_at),
    now: now.toISOString(),
  };
}

function offerOfRequest(offer: OfferForView): OfferOfRequestView {
  return {
    id: offer.id,
    agencyName: offer.agencyName,
    position: offer.position,
    state: offer.state,
    reason: offer.reason,
    rangAt: iso(offer.rangAt),
    ringsUntil: iso(offer.ringsUntil),
  };
}

function nextAgencyAt(offers: readonly OfferForView[], now: Date): Date | null {
  const next = offers.find((offer) => offer.state === 'planned');
  if (!next) return null;
  const previous = offers.findLast((o) => o.position < next.position && o.rangAt !== null);
  return (
    nextStartsAt(previous && ({ ...previous, reachable: true } satisfies OfferSnapshot)) ?? now
  );
}

function iso(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}
