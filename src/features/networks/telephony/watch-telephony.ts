import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import {
  WatchCarrier,
  type WatchedCarrier,
} from '../../../platform/carriers/twilio/watch/watch-carrier.js';
import { Database } from '../../../platform/database/transactions.js';
import { callsOfNetwork } from './calls-of-network.js';
import type {
  CallErrorView,
  CallsInFlightView,
  CarrierView,
  TelephonyView,
} from './telephony.view.js';

const ERRORS_SECONDS = 7 * 24 * 3600;

const IN_FLIGHT = `
  SELECT CASE WHEN c.direction = 'in' THEN 'inbound'
              WHEN l.party IN ('professional', 'patient') THEN l.party
              WHEN r.id IS NOT NULL THEN 'professional'
              ELSE 'agency' END AS kind,
         c.state, count(*)::int AS count
  ${callsOfNetwork(`c.state <> 'out'`)}
  GROUP BY 1, 2 ORDER BY 1, 2`;

/** Of calls, and of the SMS about bookings. */
const ERRORS = `
  SELECT code, count(*)::int AS count, max(at) AS "lastAt" FROM (
    SELECT c.error_code AS code, c.out_at AS at
    ${callsOfNetwork('c.error_code IS NOT NULL AND c.out_at > $2')}
    UNION ALL
    SELECT m.error_code, m.created_at FROM outbox_message m JOIN booking b ON m.topic = 'booking:' || b.id
    WHERE m.error_code IS NOT NULL AND m.created_at > $2 AND b.network_id = $1) AS error
  GROUP BY code ORDER BY max(at) DESC, code LIMIT 50`;

type ErrorRow = Omit<CallErrorView, 'lastAt'> & { lastAt: Date };

/**
 * Tells an admin how the telephone is. The account at the carrier is the installation's, so its health, its pace and
 * how many calls wait are those of all networks together; calls and errors are of this network's requests alone.
 */
@Injectable()
export class WatchTelephony {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly carrier: WatchCarrier,
  ) {}

  async run(networkId: string): Promise<TelephonyView> {
    const now = this.clock.now();
    const [carrier, calls, errors] = await Promise.all([
      this.carrier.read(),
      this.database.query<CallsInFlightView>(IN_FLIGHT, [networkId]),
      this.database.query<ErrorRow>(ERRORS, [networkId, addSeconds(now, -ERRORS_SECONDS)]),
    ]);
    return {
      carrier: carrier ? toView(carrier) : null,
      calls,
      errors: errors.map((row) => ({ ...row, lastAt: row.lastAt.toISOString() })),
      now: now.toISOString(),
    };
  }
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

function toView(carrier: WatchedCarrier): CarrierView {
  const { troubles, failureCode, startedLastMinute, callsPerSecond, alive, callsAtOnce } = carrier;
  return {
    ...{ troubles, failureCode, startedLastMinute, callsPerSecond, alive, callsAtOnce },
    ...{ waiting: carrier.waiting, unknown: carrier.unknown, eventsLeft: carrier.eventsLeft },
    reachedAt: iso(carrier.reachedAt),
    failedAt: iso(carrier.failedAt),
    heardAt: iso(carrier.heardAt),
    waitingSince: iso(carrier.waitingSince),
  };
}
