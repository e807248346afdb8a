import type { Strategy } from './strategy.js';
import type { AskableContract } from './why-not-asked.js';

/** A console counts as open this long after its last beat (it beats every 10 s). */
export const CONSOLE_OPEN_SECONDS = 25;

/** A contract in force, with its agency's present availability; one element of `contractsToday`'s JSON. */
export interface ContractToday extends AskableContract {
  contractId: string;
  agencyId: string;
  agencyName: string;
  rank: number;
  strategy: Strategy;
  staggerSeconds: number;
  ringSeconds: number;
}

/** SQL: whether the agency has an open console at `now`. */
export const consoleIsOpen = (agencyId: string, now: string) => `EXISTS (
  SELECT FROM open_console oc WHERE oc.agency_id = ${agencyId}
    AND oc.last_beat_at > ${now}::timestamptz - interval '${CONSOLE_OPEN_SECONDS} seconds')`;

/** SQL: whether contract `c` is in force on the local date of `now` in the network's zone. */
export const contractIsInForce = (now: string, zone: string) =>
  `(${now}::timestamptz AT TIME ZONE ${zone})::date BETWEEN c.starts_on AND coalesce(c.ends_on, 'infinity')`;

/**
 * SQL expression: a JSON array of `ContractToday`, every contract of the network in force at `now`. One expression,
 * so that the request's path reads it in the same statement as everything else it must know.
 */
export const contractsToday = (network: { id: string; zone: string }, now: string) => `(
  SELECT coalesce(json_agg(json_build_object(
    'contractId', c.id, 'agencyId', c.agency_id, 'agencyName', a.name, 'rank', c.rank,
    'languages', c.languages, 'openingHours', c.opening_hours, 'closedOnHolidays', c.closed_on_holidays,
    'hasLine', c.line IS NOT NULL, 'strategy', c.strategy, 'staggerSeconds', c.stagger_seconds, 'ringSeconds', c.ring_seconds,
    'published', (
      SELECT coalesce(json_agg(json_build_object('language', v.language, 'state', v.state, 'busyUntil', v.busy_until)), '[]')
      FROM agency_availability v WHERE v.agency_id = c.agency_id),
    'consoleOpen', ${consoleIsOpen('c.agency_id', now)})), '[]')
  FROM contract c JOIN agency a ON a.id = c.agency_id
  WHERE c.network_id = ${network.id} AND ${contractIsInForce(now, network.zone)})`;
