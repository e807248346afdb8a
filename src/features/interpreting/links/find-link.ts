import { secretHash, sameHash } from '../../../platform/access/secrets.js';
import { legCookie, readCookies } from '../../../platform/access/cookies.js';
import type { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { LegState } from '../rules/leg-states.js';
import type { Party } from '../session.view.js';

export interface LinkRow {
  id: string;
  leg_id: string;
  session_id: string;
  party: Party;
  leg_state: LegState;
  bound_hash: Buffer | null;
  expires_at: Date;
  revoked_at: Date | null;
}

const FIND = `
  SELECT k.id, k.leg_id, l.session_id, l.party, l.state AS leg_state, k.bound_hash, k.expires_at, k.revoked_at
  FROM join_link k JOIN leg l ON l.id = k.leg_id WHERE k.token_hash = $1`;

/** The link of an interpreter who is booked for an hour that has not come. */
const BOOKED = `
  SELECT b.starts_at, b.language, n.name AS network_name
  FROM booking_offer o JOIN booking b ON b.id = o.booking_id JOIN network n ON n.id = b.network_id
  WHERE o.link_hash = $1 AND o.state = 'confirmed' AND b.state = 'confirmed'`;

/** @throws AppError LINK_UNKNOWN; LINK_NOT_YET (details.startsAt, language, networkName) before a booked hour */
export async function findLink(database: Database, token: string): Promise<LinkRow> {
  const hash = secretHash(token);
  const [link] = await database.query<LinkRow>(FIND, [hash]);
  if (link) return link;
  const [booked] = await database.query<Record<string, unknown>>(BOOKED, [hash]);
  if (!booked) throw new AppError('LINK_UNKNOWN');
  const { starts_at: startsAt, language, network_name: networkName } = booked;
  throw new AppError('LINK_NOT_YET', { startsAt, language, networkName });
}

/**
 * Whether this browser may take the link: `mine` where it has before (that never expires while the leg lives, so
 * that a party who drops can come back), `free` where nobody has.
 * @throws AppError LINK_USED, LINK_EXPIRED
 */
export function checkLink(
  link: LinkRow,
  cookieHeader: string | undefined,
  now: Date,
): 'mine' | 'free' {
  if (link.revoked_at || link.leg_state === 'out') throw new AppError('LINK_EXPIRED');
  if (link.bound_hash) {
    const secret = readCookies(cookieHeader).get(legCookie(link.leg_id));
    if (secret && sameHash(secretHash(secret), link.bound_hash)) return 'mine';
    throw new AppError('LINK_USED');
  }
  if (link.expires_at <= now) throw new AppError('LINK_EXPIRED');
  return 'free';
}
