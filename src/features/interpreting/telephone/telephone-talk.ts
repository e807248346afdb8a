import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Transaction } from '../../../platform/database/transactions.js';

/**
 * Both are in the conference: a span begins when the later of the two came in. What an event that came late says of an
 * earlier moment is put right when somebody leaves.
 */
const BOTH_IN = `
  SELECT max(joined_at) AS since FROM leg
  WHERE session_id = $1 AND party IN ('professional', 'interpreter') AND joined_at IS NOT NULL
  HAVING count(*) = 2`;

/** Counts the talk of telephones by the carrier's own times: from both in until one of them is out. */
@Injectable()
export class TelephoneTalk {
  /** @returns whether both are in now */
  async joined(tx: Transaction, sessionId: string, legId: string, at: Date): Promise<boolean> {
    await tx.query(`UPDATE leg SET joined_at = $2 WHERE id = $1`, [legId, at]);
    const [both] = await tx.query<{ since: Date }>(BOTH_IN, [sessionId]);
    if (!both) return false;
    await tx.query(
      `INSERT INTO talk_span (id, session_id, started_at, confirmed_until)
       SELECT $1, $2, $3, $3 WHERE NOT EXISTS (SELECT FROM talk_span WHERE session_id = $2 AND NOT closed)`,
      [newId(at.getTime()), sessionId, both.since],
    );
    return true;
  }

  async someoneIsIn(tx: Transaction, sessionId: string): Promise<boolean> {
    const [row] = await tx.query<{ is_in: boolean }>(
      `SELECT EXISTS (SELECT FROM leg WHERE session_id = $1 AND joined_at IS NOT NULL) AS is_in`,
      [sessionId],
    );
    return row!.is_in;
  }

  async allLeft(tx: Transaction, sessionId: string, at: Date): Promise<void> {
    const legs = await tx.query<{ id: string }>(
      `SELECT id FROM leg WHERE session_id = $1 AND joined_at IS NOT NULL`,
      [sessionId],
    );
    for (const { id } of legs) await this.left(tx, sessionId, id, at);
  }

  /** The spans that this leg had a part in end with it, whichever of the two ends is heard of first. */
  async left(tx: Transaction, sessionId: string, legId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE talk_span t SET closed = true, confirmed_until = CASE WHEN t.closed
         THEN greatest(t.started_at, least(t.confirmed_until, $3)) ELSE greatest(t.started_at, $3) END
       FROM leg l WHERE l.id = $2 AND t.session_id = $1 AND l.joined_at IS NOT NULL AND t.started_at >= l.joined_at`,
      [sessionId, legId, at],
    );
    await tx.query(`UPDATE leg SET joined_at = NULL WHERE id = $1`, [legId]);
  }
}
