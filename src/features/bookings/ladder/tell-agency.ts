import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import { BookingNotices } from '../messages/index.js';
import type { WithdrawnOffer } from './ladder.js';

const OPEN = `
  SELECT id, agency_id FROM booking_offer WHERE booking_id = $1 AND state IN ('asked', 'proposed', 'confirmed')`;

/** Tells the agency that is asked about a booking, or has confirmed it, that something of it is another now. */
@Injectable()
export class TellAgency {
  constructor(private readonly notices: BookingNotices) {}

  /** An agency that had been asked, or had confirmed, is not asked again after a change. */
  async withdrawn(tx: Transaction, bookingId: string, former: WithdrawnOffer): Promise<void> {
    const [open] = await tx.query<{ agency_id: string }>(OPEN, [bookingId]);
    if (open?.agency_id !== former.agencyId)
      await this.notices.post(tx, bookingId, 'agency_cancelled', { offerId: former.id });
  }

  async changed(tx: Transaction, bookingId: string): Promise<void> {
    const [offer] = await tx.query<{ id: string }>(OPEN, [bookingId]);
    if (offer) await this.notices.post(tx, bookingId, 'agency_changed', { offerId: offer.id });
  }
}
