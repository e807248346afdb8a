import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { newId, newSecret } from '../../../kernel/ids.js';
import { secretHash } from '../../../platform/access/secrets.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { TRUSTED_DEVICE_SECONDS } from './attack-limits.js';

const IS_KNOWN = `SELECT 1 FROM trusted_device WHERE token_hash = $1 AND expires_at > $2 LIMIT 1`;

const FIND_MEMBER = `
  SELECT m.id AS "memberId", d.expires_at AS "trustedUntil"
  FROM trusted_device d
  JOIN member m ON m.id = d.member_id AND m.network_id = $2 AND m.state = 'active'
  JOIN personal_code c ON c.member_id = m.id AND c.network_id = $2 AND c.code_hash = $3 AND c.revoked_at IS NULL
  WHERE d.token_hash = $1 AND d.expires_at > $4`;

const RENAME = `UPDATE trusted_device SET token_hash = $2 WHERE token_hash = $1 AND expires_at > $3`;

const TRUST = `
  INSERT INTO trusted_device (id, member_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT ON CONSTRAINT trusted_device_member_id_token_hash_key DO UPDATE SET expires_at = excluded.expires_at`;

/** The devices on which a member needs no one-time code. Colleagues may share one: it is trusted for each apart. */
@Injectable()
export class TrustedDevices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether anybody trusts the device that holds `token`. */
  async isKnown(token: string): Promise<boolean> {
    const rows = await this.database.query(IS_KNOWN, [secretHash(token), this.clock.now()]);
    return rows.length > 0;
  }

  /** The member of this code, where this device is trusted for them. */
  async memberOf(
    token: string,
    networkId: string,
    codeHash: Buffer,
  ): Promise<{ memberId: string; trustedUntil: Date } | undefined> {
    const rows = await this.database.query<{ memberId: string; trustedUntil: Date }>(FIND_MEMBER, [
      secretHash(token),
      networkId,
      codeHash,
      this.clock.now(),
    ]);
    return rows[0];
  }

  /**
   * Trusts the device for the member from now on. It gets a new name each time, for everybody it knows, so that a
   * name which someone planted in this browser beforehand is worth nothing.
   */
  async trust(
    tx: Transaction,
    memberId: string,
    former: string | undefined,
  ): Promise<{ token: string; trustedUntil: Date }> {
    const now = this.clock.now();
    const token = newSecret();
    const trustedUntil = addSeconds(now, TRUSTED_DEVICE_SECONDS);
    if (former) await tx.query(RENAME, [secretHash(former), secretHash(token), now]);
    await tx.query(TRUST, [newId(now.getTime()), memberId, secretHash(token), now, trustedUntil]);
    return { token, trustedUntil };
  }
}
