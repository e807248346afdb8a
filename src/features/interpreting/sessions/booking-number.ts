import { newBookingNumber } from '../../../kernel/ids.js';
import type { Transaction } from '../../../platform/database/transactions.js';

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('booking-number:' || $1, 0))`;
/** A booking keeps its number when it becomes a session, so the two draw from one urn. */
const IS_TAKEN = `
  SELECT FROM session WHERE booking_number = $2 AND network_id = $1
    AND created_at > $3::timestamptz - interval '30 days'
  UNION ALL
  SELECT FROM booking WHERE booking_number = $2 AND network_id = $1
    AND state IN ('asked', 'proposed', 'confirmed', 'unplaced', 'awaiting')`;

/** A booking number that no session of the network's last 30 days bears, and no booking that lies ahead. */
export async function freeBookingNumber(
  tx: Transaction,
  networkId: string,
  now: Date,
): Promise<string> {
  for (;;) {
    const number = newBookingNumber();
    // Two sessions that draw the same number at once: the second waits, then sees it taken.
    await tx.query(LOCK, [`${networkId}:${number}`]);
    const taken = await tx.query(IS_TAKEN, [networkId, number, now]);
    if (taken.length === 0) return number;
  }
}
