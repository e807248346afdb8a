import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newSecret } from '../../../kernel/ids.js';
import { secretHash } from '../../../platform/access/secrets.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { lockByLeg, moveLeg } from '../sessions/conversation.js';
import { TellSession } from '../sessions/tell-session.js';
import { checkLink, findLink, type LinkRow } from './find-link.js';

export interface OpenedLink {
  sessionId: string;
  legId: string;
  /** The secret to keep in this browser's cookie; null where it has it already. */
  secret: string | null;
}

/** Binds a one-time link to the first browser that opens it; the same browser may open it again. */
@Injectable()
export class OpenLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tell: TellSession,
  ) {}

  /** @throws AppError LINK_UNKNOWN, LINK_USED, LINK_EXPIRED */
  async open(token: string, cookieHeader: string | undefined): Promise<OpenedLink> {
    const link = await findLink(this.database, token);
    const now = this.clock.now();
    if (checkLink(link, cookieHeader, now) === 'mine')
      return { sessionId: link.session_id, legId: link.leg_id, secret: null };
    const secret = newSecret();
    await this.database.transaction((tx) => this.#bind(tx, link, secret, now));
    return { sessionId: link.session_id, legId: link.leg_id, secret };
  }

  async #bind(tx: Transaction, link: LinkRow, secret: string, now: Date): Promise<void> {
    const found = await lockByLeg(tx, link.leg_id);
    if (!found) throw new AppError('LINK_EXPIRED');
    const bound = await tx.query(
      `UPDATE join_link SET bound_hash = $2, bound_at = $3
       WHERE id = $1 AND bound_hash IS NULL AND revoked_at IS NULL RETURNING id`,
      [link.id, secretHash(secret), now],
    );
    if (bound.length === 0) throw new AppError('LINK_USED');
    // Whoever came by an earlier link, or the operator at the console, gives the leg over to this browser.
    await tx.query(
      `UPDATE join_link SET revoked_at = $3 WHERE leg_id = $1 AND id <> $2 AND revoked_at IS NULL`,
      [link.leg_id, link.id, now],
    );
    await tx.query(`UPDATE leg SET account_id = NULL WHERE id = $1`, [link.leg_id]);
    const { conversation, leg } = found;
    if (await moveLeg(tx, conversation, leg, 'ring', now))
      await this.tell.changed(tx, conversation.session.id);
  }
}
