import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import type { Transaction } from '../../platform/database/transactions.js';

/** What both ends confirmed of the session `s`, rounded once; 0 where there was none. */
const TALK_SECONDS = `(
  SELECT coalesce(round(sum(extract(epoch FROM t.confirmed_until - t.started_at))), 0)::integer
  FROM talk_span t WHERE t.session_id = s.id)`;

/**
 * One entry per request that is over. It counts as a session where the two ever heard each other, otherwise as unmet
 * with its reason. It happened when the language was chosen, which also decides the month. No person is in it.
 */
const RECORD = `
  INSERT INTO usage_entry (id, network_id, kind, source_id, month, occurred_at, language, dialect, agency_id, mode,
                           profession, commune_code, waiting_seconds, talk_seconds, outcome, reason, recorded_at)
  SELECT $2, r.network_id,
         CASE WHEN s.interpreter_in_at IS NOT NULL OR r.state = 'done' THEN 'session' ELSE 'unmet' END,
         r.id, date_trunc('month', r.created_at AT TIME ZONE n.time_zone)::date, r.created_at, r.language, r.dialect,
         s.agency_id, r.mode, coalesce(m.profession, 'unknown'), coalesce(p.commune_code, 'unknown'),
         CASE WHEN s.interpreter_in_at IS NOT NULL
              THEN greatest(0, floor(extract(epoch FROM s.interpreter_in_at - r.created_at)))::integer END,
         ${TALK_SECONDS}, r.state, r.reason, $3
  FROM request r
  JOIN network n ON n.id = r.network_id
  LEFT JOIN session s ON s.request_id = r.id
  LEFT JOIN member m ON m.id = r.member_id
  LEFT JOIN practice p ON p.id = m.practice_id
  WHERE r.id = $1 AND r.state IN ('done', 'unmet', 'cancelled', 'failed')
  ON CONFLICT (source_id) WHERE kind <> 'correction' DO NOTHING
  RETURNING id`;

/**
 * One entry per booking that ended before it became a request. It counts in the month of its hour, or of its end where
 * it was given up in another month before.
 */
const RECORD_BOOKING = `
  INSERT INTO usage_entry (id, network_id, kind, source_id, month, occurred_at, language, dialect, agency_id, mode,
                           profession, commune_code, waiting_seconds, talk_seconds, outcome, reason, recorded_at)
  SELECT $2, b.network_id, 'unmet', b.id, date_trunc('month', least(b.starts_at, $3) AT TIME ZONE n.time_zone)::date,
         least(b.starts_at, $3), b.language, b.dialect,
         (SELECT o.agency_id FROM booking_offer o WHERE o.booking_id = b.id AND o.interpreter_label IS NOT NULL
          ORDER BY o.round DESC, o.position DESC LIMIT 1), 'scheduled',
         coalesce(m.profession, 'unknown'), coalesce(p.commune_code, 'unknown'), NULL, 0,
         CASE b.state WHEN 'cancelled' THEN 'cancelled' WHEN 'unmet' THEN 'unmet' ELSE 'failed' END, b.reason, $3
  FROM booking b
  JOIN network n ON n.id = b.network_id
  LEFT JOIN member m ON m.id = b.member_id
  LEFT JOIN practice p ON p.id = m.practice_id
  WHERE b.id = $1 AND b.state IN ('cancelled', 'unmet', 'missed')
  ON CONFLICT (source_id) WHERE kind <> 'correction' DO NOTHING
  RETURNING id`;

/** The append-only record of what the network's money did, and of what was not served. */
@Injectable()
export class UsageLedger {
  constructor(private readonly clock: Clock) {}

  /**
   * Writes the one entry of a request that has just ended, in the transaction that ended it and after its session's
   * talk was closed. Does nothing if the entry exists or the request still lives.
   * @returns whether an entry was written
   */
  async recordOutcome(tx: Transaction, requestId: string): Promise<boolean> {
    const now = this.clock.now();
    const written = await tx.query(RECORD, [requestId, newId(now.getTime()), now]);
    return written.length > 0;
  }

  /** The same for a booking that has ended without a request. */
  async recordBooking(tx: Transaction, bookingId: string): Promise<boolean> {
    const now = this.clock.now();
    const written = await tx.query(RECORD_BOOKING, [bookingId, newId(now.getTime()), now]);
    return written.length > 0;
  }
}
