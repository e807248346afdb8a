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

/** @throws AppError LINK_UNKNOWN */
export async function findLink(database: Database, token: string): Promise<LinkRow> {
  const [link] = await database.query<LinkRow>(FIND, [secretHash(token)]);
  if (!link) throw new AppError('LINK_UNKNOWN');
  return link;
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
