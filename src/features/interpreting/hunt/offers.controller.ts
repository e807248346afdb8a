import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import { localeOf } from '../../../platform/errors/locale.js';
import type { AcceptedOfferView, OfferView } from '../../agencies/index.js';
import { KnownId } from '../../../platform/errors/known-id.pipe.js';
import { AcceptOfferDto } from './accept-offer.dto.js';
import { AcceptOffer } from './accept-offer.js';
import { RefuseOfferDto } from './refuse-offer.dto.js';
import { RefuseOffer } from './refuse-offer.js';

const offerId = new KnownId('OFFER_UNKNOWN');

/** How an agency answers. */
@Access('operator')
@Controller('offers')
export class OffersController {
  constructor(
    private readonly acceptance: AcceptOffer,
    private readonly refusal: RefuseOffer,
  ) {}

  @Post(':id/accept')
  @HttpCode(200)
  accept(
    @Me() me: OperatorPrincipal,
    @Param('id', offerId) id: string,
    @Body() body: AcceptOfferDto,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<AcceptedOfferView> {
    return this.acceptance.accept(me, id, body, localeOf(acceptLanguage));
  }

  @Post(':id/refuse')
  @HttpCode(200)
  refuse(
    @Me() me: OperatorPrincipal,
    @Param('id', offerId) id: string,
    @Body() body: RefuseOfferDto,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<OfferView> {
    return this.refusal.refuse(me, id, body.reason, localeOf(acceptLanguage));
  }
}
