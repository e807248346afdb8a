import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import type { NetworkWatchView, RecentUnmetView, WatchedRequestView } from './watch.view.js';

const RECENT_SECONDS = 7 * 24 * 3600;

/** Instants inside JSON, in the one form that all our answers have. */
const iso = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const LIVE = `
  SELECT r.id AS "requestId", r.version, r.state, r.reason, r.mode, r.language, r.round,
         ${iso('r.created_at')} AS "createdAt",
         m.given_name || ' ' || m.family_name AS "memberName",
         (SELECT coalesce(json_agg(json_build_object(
                   'id', o.id, 'agencyName', a.name, 'position', o.position, 'state', o.state, 'reason', o.reason,
                   'rangAt', ${iso('o.rang_at')}, 'ringsUntil', ${iso('o.rings_until')}) ORDER BY o.position), '[]')
          FROM offer o JOIN agency a ON a.id = o.agency_id
          WHERE o.request_id = r.id AND o.round = r.round) AS offers,
         (SELECT json_build_object('id', s.id, 'state', s.state, 'bookingNumber', s.booking_number,
                                   'agencyName', a.name, 'talkSeconds', s.talk_seconds)
          FROM session s JOIN agency a ON a.id = s.agency_id
          WHERE s.request_id = r.id) AS session
  FROM request r
  LEFT JOIN member m ON m.id = r.member_id
  WHERE r.network_id = $1 AND r.state NOT IN ('done', 'unmet', 'cancelled', 'failed')
  ORDER BY r.created_at, r.id
  LIMIT 200`;

const RECENT_UNMET = `
  SELECT r.id AS "requestId", r.state, r.reason, r.mode, r.language,
         ${iso('r.created_at')} AS "createdAt", ${iso('r.ended_at')} AS "endedAt",
         m.given_name || ' ' || m.family_name AS "memberName"
  FROM request r
  LEFT JOIN member m ON m.id = r.member_id
  WHERE r.network_id = $1 AND r.state IN ('unmet', 'failed') AND r.ended_at > $2
  ORDER BY r.ended_at DESC, r.id
  LIMIT 20`;

/** Tells an admin what is going on in the network, and what went wrong lately. */
@Injectable()
export class WatchNetwork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(networkId: string): Promise<NetworkWatchView> {
    const now = this.clock.now();
    const [requests, recentUnmet] = await Promise.all([
      this.database.query<WatchedRequestView>(LIVE, [networkId]),
      this.database.query<RecentUnmetView>(RECENT_UNMET, [
        networkId,
        addSeconds(now, -RECENT_SECONDS),
      ]),
    ]);
    return { requests, recentUnmet, now: now.toISOString() };
  }
}
