import type { Transaction } from '../../../platform/database/transactions.js';
import { SECONDS } from '../rules/conversation-times.js';
import type { LegRow } from '../sessions/conversation.js';

/**
 * Since when, and for how many seconds, `leg` may wait to be joined. An operator who talks at once has less time than
 * an interpreter to whom a link must be handed; a patient's place is kept as long as the newest link leads to it.
 */
export async function waitEnds(
  tx: Transaction,
  leg: LegRow,
): Promise<{ since: Date; seconds: number }> {
  if (leg.joins_within !== null) return { since: leg.created_at, seconds: leg.joins_within };
  if (leg.party === 'patient' && leg.carrier !== 'browser')
    return { since: leg.created_at, seconds: SECONDS.patientCall };
  if (leg.party === 'patient')
    return { since: await lastLinkAt(tx, leg), seconds: SECONDS.patientLink };
  const byLink = leg.party === 'interpreter' && leg.account_id === null;
  return { since: leg.created_at, seconds: byLink ? SECONDS.joinByLink : SECONDS.join };
}

async function lastLinkAt(tx: Transaction, leg: LegRow): Promise<Date> {
  const [row] = await tx.query<{ at: Date | null }>(
    `SELECT max(created_at) AS at FROM join_link WHERE leg_id = $1`,
    [leg.id],
  );
  return row?.at ?? leg.created_at;
}
