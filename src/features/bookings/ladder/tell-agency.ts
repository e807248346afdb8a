import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import { BookingNotices } from '../messages/index.js';

const OPEN = `
  SELECT id FROM booking_offer WHERE booking_id = $1 AND state IN ('asked', 'proposed', 'confirmed')`;

/** Tells the agency that is asked about a booking, or has confirmed it, that something of it is another now. */
@Injectable()
export class TellAgency {
  constructor(private readonly notices: BookingNotices) {}

  async changed(tx: Transaction, bookingId: string): Promise<void> {
    const [offer] = await tx.query<{ id: string }>(OPEN, [bookingId]);
    if (offer) await this.notices.post(tx, bookingId, 'agency_changed', { offerId: offer.id });
  }
}
