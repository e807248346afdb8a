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
    await this.#insert(tx, legId, secretHash(token), now, expiresAt);
    return { url: this.urlOf(token), expiresAt };
  }

  /** A link that was given away before there was a leg leads to it from now on. */
  async adopt(tx: Transaction, legId: string, tokenHash: Buffer, seconds: number): Promise<void> {
    const now = this.clock.now();
    await this.#insert(tx, legId, tokenHash, now, addSeconds(now, seconds));
  }

  urlOf(token: string): string {
    return `${this.config.publicBaseUrl}/j/${token}`;
  }

  async #insert(
    tx: Transaction,
    legId: string,
    tokenHash: Buffer,
    now: Date,
    expiresAt: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO join_link (id, leg_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
      [newId(now.getTime()), legId, tokenHash, now, expiresAt],
    );
  }
}
