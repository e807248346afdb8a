import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { newId, newSecret } from '../../../kernel/ids.js';
import { secretHash } from '../../../platform/access/secrets.js';
import { Config } from '../../../platform/config/config.js';
import type { Transaction } from '../../../platform/database/transactions.js';

/** A one-time link, in clear this one time. */
export interface JoinLink {
  url: string;
  expiresAt: Date;
}

const ADOPT = `
  INSERT INTO join_link (id, leg_id, token_hash, created_at, expires_at)
  SELECT k.id, k.leg_id, k.token_hash, $2, $3
  FROM json_to_recordset($1::json) AS k (id uuid, leg_id uuid, token_hash bytea)`;

/** Makes a link that lets one browser take one leg; only its hash is kept. */
@Injectable()
export class MakeLink {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The leg's former links that nobody has opened stop working. */
  async make(tx: Transaction, legId: string, seconds: number): Promise<JoinLink> {
    const now = this.clock.now();
    const expiresAt = addSeconds(now, seconds);
    const token = newSecret();
    await tx.query(
      `UPDATE join_link SET revoked_at = $2
       WHERE leg_id = $1 AND bound_hash IS NULL AND revoked_at IS NULL`,
      [legId, now],
    );
    await tx.query(
      `INSERT INTO join_link (id, leg_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
      [newId(now.getTime()), legId, secretHash(token), now, expiresAt],
    );
    return { url: this.urlOf(token), expiresAt };
  }

  /** Links that were given away before there were legs lead to these from now on. */
  async adoptMany(
    tx: Transaction,
    links: readonly { legId: string; tokenHash: Buffer }[],
    seconds: number,
  ): Promise<void> {
    if (links.length === 0) return;
    const now = this.clock.now();
    const rows = links.map(({ legId, tokenHash }) => ({
      ...{ id: newId(now.getTime()), leg_id: legId, token_hash: `\\x${tokenHash.toString('hex')}` },
    }));
    await tx.query(ADOPT, [JSON.stringify(rows), now, addSeconds(now, seconds)]);
  }

  urlOf(token: string): string {
    return `${this.config.publicBaseUrl}/j/${token}`;
  }
}
