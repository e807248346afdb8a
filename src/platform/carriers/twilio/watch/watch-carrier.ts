import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../../kernel/clock.js';
import { firstIdOf } from '../../../../kernel/ids.js';
import { Config } from '../../../config/config.js';
import { Database } from '../../../database/transactions.js';
import { type CarrierFacts, type Trouble, troublesOf } from './troubles-of.js';

/** No call waits longer for its turn: what was made within the last minute was planned since. */
const PLANNED_WITHIN = 15 * 60;

/**
 * The latest webhook by the number of its row, whose order is that of time: the table has no index by time.
 * Events of calls that are not ours stay without a call and are never interpreted: they are not counted.
 */
const READ = `
  SELECT r.reached_at AS "reachedAt", r.failed_at AS "failedAt", r.failure, r.failure_code AS "failureCode",
         greatest(
           (SELECT received_at FROM provider_event WHERE source = 'webhook' ORDER BY id DESC LIMIT 1),
           live.begun_at) AS "heardAt",
         live.*, events.*,
         (SELECT count(*)::int FROM call WHERE id >= $2 AND sent_at > $1::timestamptz - interval '1 minute')
           AS "startedLastMinute",
         (SELECT count(*)::int FROM call
          WHERE error_code IS NOT NULL AND out_at > $1::timestamptz - interval '15 minutes') AS "failedLately"
  FROM carrier_reach r,
    (SELECT max(begun_at) AS begun_at,
            count(*) FILTER (WHERE direction = 'in' OR sent_at IS NOT NULL)::int AS alive,
            count(*) FILTER (WHERE state = 'unknown')::int AS unknown,
            count(*) FILTER (WHERE state = 'planned' AND sent_at IS NULL)::int AS waiting,
            min(created_at) FILTER (WHERE state = 'planned' AND sent_at IS NULL) AS "waitingSince",
            min(sent_at) FILTER (WHERE state = 'ringing' AND ringing_at IS NULL) AS "untoldSince"
     FROM call WHERE state <> 'out') live,
    (SELECT count(*)::int AS "eventsLeft", min(received_at) AS "eventsLeftSince"
     FROM provider_event WHERE interpreted_at IS NULL AND call_id IS NOT NULL) events
  WHERE r.carrier = 'twilio'`;

/** The carrier as it is now. */
export interface WatchedCarrier extends CarrierFacts {
  troubles: Trouble[];
  /** New calls a second, and calls at once, that the settings allow. */
  callsPerSecond: number;
  callsAtOnce: number;
}

/** Reads how the carrier is, over all processes and networks: the account is the installation's. */
@Injectable()
export class WatchCarrier {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined where there is no telephone */
  async read(): Promise<WatchedCarrier | undefined> {
    const { telephone } = this.config;
    if (!telephone) return undefined;
    const now = this.clock.now();
    const since = firstIdOf(addSeconds(now, -PLANNED_WITHIN).getTime());
    const [facts] = await this.database.query<CarrierFacts>(READ, [now, since]);
    const { callsPerSecond, callsAtOnce } = telephone;
    return { ...facts!, troubles: troublesOf(facts!, now), callsPerSecond, callsAtOnce };
  }
}
