import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transactions.js';
import type { SpokenLine } from '../interpreting/index.js';

/** Where those who take part in a booking are called at its hour, kept apart and no longer than it lies ahead. */
@Injectable()
export class BookingLines {
  /** It replaces the line of before. */
  async keep(
    tx: Transaction,
    bookingId: string,
    party: 'professional' | 'interpreter',
    { telephone, locale }: SpokenLine,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO booking_line (booking_id, party, telephone, locale) VALUES ($1, $2, $3, $4)
       ON CONFLICT (booking_id, party) DO UPDATE SET telephone = excluded.telephone, locale = excluded.locale`,
      [bookingId, party, telephone, locale],
    );
  }

  async has(tx: Transaction, bookingId: string, party: 'professional'): Promise<boolean> {
    const lines = await tx.query(`SELECT FROM booking_line WHERE booking_id = $1 AND party = $2`, [
      bookingId,
      party,
    ]);
    return lines.length > 0;
  }

  /** @param party all of them where absent */
  async forget(
    tx: Transaction,
    bookingId: string,
    party?: 'professional' | 'interpreter',
  ): Promise<void> {
    await tx.query(
      `DELETE FROM booking_line WHERE booking_id = $1 AND party = coalesce($2, party)`,
      [bookingId, party ?? null],
    );
  }
}
