import type { Transaction } from '../../../platform/database/transactions.js';

/**
 * Ends the open span of talk at its last confirmation: nobody is counted as talking past what both ends said. Done at
 * the end, at a swap, and where another page takes a leg, so that the time until somebody is heard is never bridged. Of
 * telephones the carrier says who left when (`TelephoneTalk`).
 */
export async function closeTalk(tx: Transaction, sessionId: string): Promise<void> {
  await tx.query(
    `UPDATE talk_span SET closed = true WHERE session_id = $1 AND NOT closed
       AND NOT EXISTS (SELECT FROM leg WHERE session_id = $1 AND carrier <> 'browser')`,
    [sessionId],
  );
}
