import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { SECONDS } from '../rules/conversation-times.js';
import type { LegState } from '../rules/leg-states.js';

/** What a beat found, as far as one statement can tell. */
export interface NotedBeat {
  legState: LegState;
  muted: boolean;
  sessionVersion: number;
  /** It hears a leg whose voice was not known to pass yet, or its own was not. */
  newVoice: boolean;
  /** Professional and interpreter hear each other now. */
  talking: boolean;
  /** The open span of talk before this beat; it has been stretched to now if the gap allowed. */
  openSpan: { startedAt: Date; confirmedUntil: Date } | null;
}

interface Row {
  state: LegState;
  muted: boolean;
  version: number;
  new_voice: boolean;
  talking: boolean;
  started_at: Date | null;
  confirmed_until: Date | null;
}

/**
 * $1 leg, $2 its page, $3 now, $4 the legs it hears. One statement, since every page of every conversation sends one
 * each 5 s: notes the sign of life and whom it hears, and stretches the open span of talk where both ends hear each
 * other. It takes no lock on the session: what needs a decision is left to DecideBeat.
 */
const NOTE = `
  WITH me AS (
    UPDATE leg SET last_beat_at = $3
    WHERE id = $1 AND connection = $2 AND state IN ('answered', 'in')
    RETURNING id, session_id, party, state, muted
  ), peer AS (
    SELECT l.id, l.party, l.state FROM leg l JOIN me ON l.session_id = me.session_id
    WHERE l.id = ANY($4::uuid[]) AND l.id <> me.id AND l.state IN ('answered', 'in')
  ), silenced AS (
    DELETE FROM media_report m USING me WHERE m.leg_id = me.id AND m.hears_leg_id <> ALL($4::uuid[])
  ), heard AS (
    INSERT INTO media_report (leg_id, hears_leg_id, heard_at) SELECT me.id, peer.id, $3 FROM me, peer
    ON CONFLICT (leg_id, hears_leg_id) DO UPDATE SET heard_at = EXCLUDED.heard_at
  ), talk AS (
    SELECT me.session_id FROM me JOIN peer ON me.state = 'in' AND peer.state = 'in'
      AND (me.party, peer.party) IN (('professional', 'interpreter'), ('interpreter', 'professional'))
    JOIN media_report back ON back.leg_id = peer.id AND back.hears_leg_id = me.id
    WHERE back.heard_at BETWEEN $3::timestamptz - $5 * interval '1 second' AND $3::timestamptz + $5 * interval '1 second'
  ), stretched AS (
    UPDATE talk_span t SET confirmed_until = $3 FROM talk
    WHERE t.session_id = talk.session_id AND NOT t.closed
      AND t.confirmed_until < $3 AND t.confirmed_until >= $3::timestamptz - $5 * interval '1 second'
  )
  SELECT me.state, me.muted, s.version, EXISTS (SELECT FROM talk) AS talking,
         EXISTS (SELECT FROM peer WHERE me.state = 'answered' OR peer.state = 'answered') AS new_voice,
         t.started_at, t.confirmed_until
  FROM me JOIN session s ON s.id = me.session_id
  LEFT JOIN talk_span t ON t.session_id = s.id AND NOT t.closed`;

/** Notes a page's beat: its sign of life and whom it hears. */
@Injectable()
export class NoteBeat {
  constructor(private readonly database: Database) {}

  /** Undefined where that page does not hold the leg now. */
  async note(
    legId: string,
    connection: string,
    hears: readonly string[],
    now: Date,
  ): Promise<NotedBeat | undefined> {
    const [row] = await this.database.query<Row>(NOTE, [
      legId,
      connection,
      now,
      hears,
      SECONDS.beatCounts,
    ]);
    return row && toBeat(row);
  }
}

function toBeat(row: Row): NotedBeat {
  const { started_at: startedAt, confirmed_until: confirmedUntil } = row;
  return {
    legState: row.state,
    muted: row.muted,
    sessionVersion: row.version,
    newVoice: row.new_voice,
    talking: row.talking,
    openSpan: startedAt && confirmedUntil ? { startedAt, confirmedUntil } : null,
  };
}
