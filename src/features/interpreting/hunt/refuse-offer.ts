import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Locale } from '../../../platform/errors/error-codes.js';
import { type OfferView, ReadOfferViews } from '../../agencies/index.js';
import { RequestLife } from '../requests/request-life.js';
import { RequestNews } from '../requests/request-news.js';
import type { RefusalReason } from '../rules/offer-states.js';
import { HuntStep } from './hunt-step.js';
import { findOffer } from './offer-row.js';
import { whyOfferIsOver } from './why-offer-is-over.js';

const REFUSE = `
  UPDATE offer SET state = 'refused', reason = $2, account_id = $3, answered_at = $4, ended_at = $4,
    version = version + 1
  WHERE id = $1 AND state = 'ringing' RETURNING id`;

/** An operator says no, with a reason; the next agency is asked in the same transaction. */
@Injectable()
export class RefuseOffer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly life: RequestLife,
    private readonly news: RequestNews,
    private readonly hunt: HuntStep,
    private readonly offers: ReadOfferViews,
  ) {}

  /** @throws AppError OFFER_UNKNOWN, OFFER_TAKEN (details.by), OFFER_WITHDRAWN, OFFER_OVER */
  async refuse(
    me: OperatorPrincipal,
    offerId: string,
    reason: RefusalReason,
    locale: Locale,
  ): Promise<OfferView> {
    await this.database.transaction((tx) => this.#refuse(tx, me, offerId, reason, locale));
    const [offer] = await this.offers.byIds([offerId]);
    return offer!.view;
  }

  /** The same on the telephone that asks, within the call's transaction; too late is no fault there. */
  async byCall(
    tx: Transaction,
    agencyId: string,
    offerId: string,
    reason: RefusalReason,
  ): Promise<void> {
    const me = { agencyId, accountId: null };
    await this.#refuse(tx, me, offerId, reason, 'fr').catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
  }

  async #refuse(
    tx: Transaction,
    me: { agencyId: string; accountId: string | null },
    offerId: string,
    reason: RefusalReason,
    locale: Locale,
  ): Promise<void> {
    const found = await findOffer(tx, offerId, me.agencyId);
    if (!found) throw new AppError('OFFER_UNKNOWN');
    const request = (await this.life.lock(tx, found.request_id))!;
    const refused = await tx.query(REFUSE, [offerId, reason, me.accountId, this.clock.now()]);
    if (refused.length === 0) {
      const offer = (await findOffer(tx, offerId, me.agencyId))!;
      // The agency has said no already: saying it twice is saying it once.
      if (offer.state === 'refused') return;
      throw await whyOfferIsOver(tx, offer, request, locale);
    }
    this.news.offersChanged(tx, [offerId]);
    await this.life.touch(tx, request.id);
    await this.hunt.step(tx, request);
  }
}
