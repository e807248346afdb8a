import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';

const JOIN = `
  INSERT INTO leg_presence (leg_id, call_id, joined_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;
const LEAVE = `
  UPDATE leg_presence SET left_at = greatest(joined_at, $2) WHERE call_id = $1 AND left_at IS NULL`;
const LEAVE_ALL = `
  UPDATE leg_presence p SET left_at = greatest(p.joined_at, $2) FROM leg l
  WHERE l.id = p.leg_id AND l.session_id = $1 AND p.left_at IS NULL`;
const TALK = `
  SELECT min(started_at) AS begun, coalesce(bool_or(NOT closed), false) AS lasts FROM talk_span WHERE session_id = $1`;

/** When the professional was in and an interpreter too: one who comes for another may overlap with them. */
const RECOUNT = `
  INSERT INTO talk_span (id, session_id, started_at, confirmed_until, closed)
  SELECT gen_random_uuid(), $1, lower(span), CASE WHEN upper_inf(span) THEN lower(span) ELSE upper(span) END,
         NOT upper_inf(span)
  FROM (
    SELECT unnest(range_agg(span) FILTER (WHERE party = 'professional') * range_agg(span) FILTER (WHERE party = 'interpreter'))
    FROM (
      SELECT l.party, tstzrange(p.joined_at, p.left_at) AS span FROM leg_presence p JOIN leg l ON l.id = p.leg_id
      WHERE l.session_id = $1) AS presence
  ) AS both_in (span)`;

/** A call and the leg that it carries: one call may follow another, each heard of in its own time. */
export interface LegCall {
  legId: string;
  callId: string;
}

/** What is known of a session's talk. */
export interface Talk {
  /** When professional and interpreter were first in together; null where they never were. */
  begun: Date | null;
  /** Whether they are now. */
  lasts: boolean;
}

/**
 * Counts the talk of telephones by the carrier's own times. Who was in when is written down as it is heard of, and the
 * spans are drawn anew from it each time: so it matters not in which order the calls of a conversation are heard of.
 */
@Injectable()
export class TelephoneTalk {
  async joined(
    tx: Transaction,
    sessionId: string,
    { legId, callId }: LegCall,
    at: Date,
  ): Promise<Talk> {
    await tx.query(JOIN, [legId, callId, at]);
    await this.#recount(tx, sessionId);
    const [talk] = await tx.query<Talk>(TALK, [sessionId]);
    return talk!;
  }

  async left(tx: Transaction, sessionId: string, { callId }: LegCall, at: Date): Promise<void> {
    await tx.query(LEAVE, [callId, at]);
    await this.#recount(tx, sessionId);
  }

  async allLeft(tx: Transaction, sessionId: string, at: Date): Promise<void> {
    await tx.query(LEAVE_ALL, [sessionId, at]);
    await this.#recount(tx, sessionId);
  }

  async #recount(tx: Transaction, sessionId: string): Promise<void> {
    await tx.query(`DELETE FROM talk_span WHERE session_id = $1`, [sessionId]);
    await tx.query(RECOUNT, [sessionId]);
  }
}
