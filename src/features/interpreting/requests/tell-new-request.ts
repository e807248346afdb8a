import { Injectable } from '@nestjs/common';
import type { OfferView } from '../../agencies/index.js';
import { LiveEvents, room } from '../../live/index.js';
import type { NewOffer, Round } from '../hunt/build-round.js';
import type { RequestView } from '../request.view.js';
import type { OpeningInputs } from './opening-inputs.js';
import { RequestNews } from './request-news.js';

/** Rings the consoles of a new request from what is at hand: between the tap and the ring nothing is read again. */
@Injectable()
export class TellNewRequest {
  constructor(
    private readonly live: LiveEvents,
    private readonly news: RequestNews,
  ) {}

  tell(request: RequestView, memberId: string, inputs: OpeningInputs, round: Round): void {
    for (const offer of round.offers)
      if (offer.state === 'ringing')
        this.live.emit(
          room.agency(offer.agencyId),
          'offer:changed',
          offerView(offer, request, inputs),
        );
    this.news.tellRequest({ view: request, memberId, networkId: inputs.networkId });
  }
}

function offerView(offer: NewOffer, request: RequestView, inputs: OpeningInputs): OfferView {
  return {
    id: offer.id,
    version: 1,
    requestId: request.id,
    state: offer.state,
    reason: null,
    wonBy: null,
    networkName: inputs.networkName,
    language: request.language,
    dialect: request.dialect,
    gender: request.gender,
    patientPlace: request.patientPlace,
    professionalLine: request.professionalLine,
    agencyLine: null,
    note: request.note,
    profession: inputs.profession,
    commune: inputs.commune,
    rangAt: offer.rangAt!.toISOString(),
    ringsUntil: offer.ringsUntil!.toISOString(),
    notInterpreter: null,
    sessionId: null,
    now: request.now,
  };
}
