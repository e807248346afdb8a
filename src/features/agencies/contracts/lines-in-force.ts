import type { Database } from '../../../platform/database/transactions.js';
import { contractIsInForce } from './contracts-today.js';

/** Where an agency is called under a contract in force. */
export interface LineInForce {
  agencyName: string;
  /** E.164. */
  line: string;
  ringSeconds: number;
  /** Keys sent once answered, for a menu that answers there. */
  menuKeys: string | null;
}

/** A network and the lines of its agencies, in the order of their ranks; none where no agency has a line. */
export interface NetworkLines {
  slug: string;
  name: string;
  lines: LineInForce[];
}

/** SQL: where contract `c` and its agency `a` have the agency called, the agency's own number where it names no line. */
export const agencyLine = (c: string, a: string) => `coalesce(${c}.line, ${a}.telephone)`;

const READ = `
  SELECT n.slug, n.name, coalesce(json_agg(json_build_object(
      'agencyName', a.name, 'line', c.line, 'ringSeconds', c.ring_seconds, 'menuKeys', c.menu_keys)
    ORDER BY c.rank, a.name) FILTER (WHERE c.line IS NOT NULL), '[]') AS lines
  FROM network n
  LEFT JOIN contract c ON c.network_id = n.id AND ${contractIsInForce('$1', 'n.time_zone')}
  LEFT JOIN agency a ON a.id = c.agency_id
  WHERE n.state = 'open' GROUP BY n.id ORDER BY n.slug`;

/** The lines of every open network, for a list that must do without the service: it knows neither hours nor languages. */
export function readLinesInForce(
  database: Pick<Database, 'query'>,
  now: Date,
): Promise<NetworkLines[]> {
  return database.query<NetworkLines>(READ, [now]);
}
