import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { newId, newSecret } from '../../../kernel/ids.js';
import { readCookies, SESSION_COOKIE } from '../../../platform/access/cookies.js';
import { secretHash } from '../../../platform/access/secrets.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { SESSION_SECONDS } from '../sign-in/attack-limits.js';
import { type Person, personColumn } from './person.js';

/** A session that has just begun. The token goes to the browser and is kept nowhere. */
export interface NewSession {
  id: string;
  token: string;
  /** Seconds that the cookie lasts; undefined: until the browser is closed. */
  cookieSeconds: number | undefined;
}

const REVOKE_FORMER = `
  UPDATE auth_session SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL`;

const insertSession = (column: string) => `
  INSERT INTO auth_session (id, token_hash, role, ${column}, created_at, last_seen_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $5, $6)`;

/** Begins a session: 12 hours, or as long as the device is trusted. */
@Injectable()
export class OpenSession {
  constructor(private readonly clock: Clock) {}

  /**
   * @param cookieHeader the browser's: the session that it held until now ends, so that none is left behind
   * @param trustedUntil when the trust in this device ends; null where it isn't trusted
   */
  async run(
    tx: Transaction,
    person: Person,
    cookieHeader: string | undefined,
    trustedUntil: Date | null,
  ): Promise<NewSession> {
    const now = this.clock.now();
    const former = readCookies(cookieHeader).get(SESSION_COOKIE);
    if (former) await tx.query(REVOKE_FORMER, [secretHash(former), now]);
    const shortly = addSeconds(now, SESSION_SECONDS);
    const expiresAt = trustedUntil && trustedUntil > shortly ? trustedUntil : shortly;
    const { column, id: personId } = personColumn(person);
    const id = newId(now.getTime());
    const token = newSecret();
    await tx.query(insertSession(column), [
      id,
      secretHash(token),
      person.role,
      personId,
      now,
      expiresAt,
    ]);
    const seconds = Math.floor((expiresAt.getTime() - now.getTime()) / 1000);
    return { id, token, cookieSeconds: trustedUntil ? seconds : undefined };
  }
}
