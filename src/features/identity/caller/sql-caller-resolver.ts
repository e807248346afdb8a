import { Injectable } from '@nestjs/common';
import { Clock, secondsBetween } from '../../../kernel/clock.js';
import { CallerResolver } from '../../../platform/access/caller-resolver.js';
import { isLegCookie, readCookies, SESSION_COOKIE } from '../../../platform/access/cookies.js';
import type { Caller, Role, SignedIn } from '../../../platform/access/principal.js';
import { secretHash } from '../../../platform/access/secrets.js';
import { Database } from '../../../platform/database/transactions.js';

interface SessionRow {
  id: string;
  role: Role;
  member_id: string | null;
  network_id: string | null;
  account_id: string | null;
  agency_id: string | null;
  network_ids: string[];
  last_seen_at: Date;
}

/** A suspended person's session counts for nothing, whatever the cookie says. */
const FIND_SESSION = `
  SELECT s.id, s.role, s.last_seen_at, s.member_id, m.network_id, s.account_id, a.agency_id,
         ARRAY(SELECT n.network_id FROM account_network n WHERE n.account_id = s.account_id) AS network_ids
  FROM auth_session s
  LEFT JOIN member m ON m.id = s.member_id
  LEFT JOIN account a ON a.id = s.account_id
  WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2
    AND coalesce(m.state, a.state) = 'active'`;

/** At most once a minute: a page makes many requests, and each write costs. */
const TOUCH_SECONDS = 60;

const TOUCH = `UPDATE auth_session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2`;

const FIND_LINKED_LEGS = `
  SELECT leg_id FROM join_link WHERE bound_hash = ANY($1::bytea[]) AND revoked_at IS NULL`;

/** Finds the caller from the session cookie and the cookies of one-time links. */
@Injectable()
export class SqlCallerResolver extends CallerResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async resolve(cookieHeader: string | undefined): Promise<Caller> {
    const cookies = readCookies(cookieHeader);
    const token = cookies.get(SESSION_COOKIE);
    const legSecrets = [...cookies].filter(([name]) => isLegCookie(name)).map(([, value]) => value);
    const [signedIn, linkedLegIds] = await Promise.all([
      token ? this.#signedIn(token) : null,
      legSecrets.length > 0 ? this.#linkedLegs(legSecrets) : [],
    ]);
    return { signedIn, linkedLegIds };
  }

  async #signedIn(token: string): Promise<SignedIn | null> {
    const now = this.clock.now();
    const [row] = await this.database.query<SessionRow>(FIND_SESSION, [secretHash(token), now]);
    if (!row) return null;
    if (secondsBetween(row.last_seen_at, now) >= TOUCH_SECONDS)
      await this.database.query(TOUCH, [row.id, now]);
    return toSignedIn(row);
  }

  async #linkedLegs(secrets: string[]): Promise<string[]> {
    const rows = await this.database.query<{ leg_id: string }>(FIND_LINKED_LEGS, [
      secrets.map(secretHash),
    ]);
    return rows.map((row) => row.leg_id);
  }
}

function toSignedIn(row: SessionRow): SignedIn {
  const sessionId = row.id;
  if (row.role === 'member')
    return { role: 'member', sessionId, memberId: row.member_id!, networkId: row.network_id! };
  if (row.role === 'operator')
    return { role: 'operator', sessionId, accountId: row.account_id!, agencyId: row.agency_id! };
  return { role: row.role, sessionId, accountId: row.account_id!, networkIds: row.network_ids };
}
