import { Injectable } from '@nestjs/common';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { BookingLife } from '../booking-life.js';
import type { BookingRow } from '../booking-row.js';
import { isAhead } from '../rules/booking-states.js';
import type { BookingOfferState } from '../rules/booking-offer-states.js';
import { ReadAgencyBookings } from './read-agency-bookings.js';

/** A row of `booking_offer`, as an answer needs it. */
export interface BookingOfferRow {
  id: string;
  booking_id: string;
  agency_id: string;
  contract_id: string;
  state: BookingOfferState;
  answer_by: Date;
  account_id: string | null;
  interpreter_label: string | null;
}

const FIND = `
  SELECT id, booking_id, agency_id, contract_id, state, answer_by, account_id, interpreter_label
  FROM booking_offer WHERE id = $1 AND agency_id = $2 AND asked_at IS NOT NULL`;

/** Locks a booking for an agency's answer that was given on what the operator saw. */
@Injectable()
export class LockAgencyBooking {
  constructor(
    private readonly life: BookingLife,
    private readonly views: ReadAgencyBookings,
  ) {}

  /**
   * @param wanted the state in which the offer must be
   * @throws AppError BOOKING_OFFER_UNKNOWN; BOOKING_OFFER_OVER, BOOKING_CHANGED (both with details.booking)
   */
  async lock(
    tx: Transaction,
    me: OperatorPrincipal,
    offerId: string,
    wanted: BookingOfferState,
    version: number,
  ): Promise<{ booking: BookingRow; offer: BookingOfferRow }> {
    const [found] = await tx.query<BookingOfferRow>(FIND, [offerId, me.agencyId]);
    if (!found) throw new AppError('BOOKING_OFFER_UNKNOWN');
    const booking = (await this.life.lock(tx, found.booking_id))!;
    const [offer] = await tx.query<BookingOfferRow>(FIND, [offerId, me.agencyId]);
    if (offer!.state !== wanted || !isAhead(booking.state))
      throw new AppError('BOOKING_OFFER_OVER', { booking: await this.views.one(offerId, tx) });
    if (booking.version !== version)
      throw new AppError('BOOKING_CHANGED', { booking: await this.views.one(offerId, tx) });
    return { booking, offer: offer! };
  }
}
