import { Injectable } from '@nestjs/common';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { SECONDS } from '../rules/conversation-times.js';

/** What a line hears when it is hung up because the hunt goes on without it. */
type Farewell = 'offer_taken' | 'offer_withdrawn';

const LINES = `
  SELECT o.id, c.line, c.menu_keys AS "menuKeys", o.ring_seconds AS "ringSeconds", o.rings_until AS "ringsUntil"
  FROM offer o JOIN contract c ON c.id = o.contract_id
  WHERE o.id = ANY($1) AND c.line IS NOT NULL ORDER BY o.position`;

interface Line {
  id: string;
  line: string;
  menuKeys: string | null;
  ringSeconds: number;
  ringsUntil: Date;
}

/** The subject of the call that asks an agency about an offer. */
const offerSubject = (offerId: string) => `offer:${offerId}`;

/** Calls the lines of the agencies that a hunt asks, each its own call, and hangs them up. */
@Injectable()
export class OfferLines {
  constructor(private readonly calls: TelephoneCalls) {}

  /** Calls those of the offers whose agency has a line; the others ring at their consoles alone. */
  async ring(tx: Transaction, offerIds: readonly string[]): Promise<void> {
    if (offerIds.length === 0 || !this.calls.available) return;
    for (const offer of await tx.query<Line>(LINES, [offerIds]))
      await this.calls.plan(tx, {
        subject: offerSubject(offer.id),
        line: offer.line,
        ringSeconds: offer.ringSeconds,
        limitSeconds: SECONDS.call,
        dialogue: null,
        // A call that pacing held back until the ring is over would ask about nothing.
        dialBefore: offer.ringsUntil,
        ...(offer.menuKeys ? { sendDigits: offer.menuKeys } : {}),
      });
  }

  /** Whoever has picked up is told why. */
  async hangUp(tx: Transaction, offerIds: readonly string[], farewell?: Farewell): Promise<void> {
    if (offerIds.length === 0 || !this.calls.available) return;
    await this.calls.endAll(tx, offerIds.map(offerSubject), farewell ? [{ key: farewell }] : []);
  }
}
