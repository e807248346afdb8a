import type { Transaction } from '../../../platform/database/transactions.js';
import type { HuntAdvance } from '../rules/advance-hunt.js';

const SILENCE = `
  UPDATE offer SET state = 'silent', ended_at = $2, version = version + 1
  WHERE id = ANY($1) AND state = 'ringing'`;
const PASS = `
  UPDATE offer SET state = 'failed', reason = 'console_closed', rank_exception = 'console_closed', ended_at = $2,
    version = version + 1
  WHERE id = ANY($1) AND state = 'planned'`;
const RING = `
  UPDATE offer SET state = 'ringing', rang_at = $2, rings_until = $2::timestamptz + make_interval(secs => ring_seconds),
    version = version + 1
  WHERE id = ANY($1) AND state = 'planned'`;

/** Writes what the step decided about the offers. The request must be locked. */
export async function writeAdvance(
  tx: Transaction,
  { silence, pass, ring }: HuntAdvance,
  now: Date,
): Promise<void> {
  if (silence.length > 0) await tx.query(SILENCE, [silence, now]);
  if (pass.length > 0) await tx.query(PASS, [pass, now]);
  if (ring.length > 0) await tx.query(RING, [ring, now]);
}
