import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { type Conversation, lockConversation } from './conversation.js';
import { TellSession } from './tell-session.js';

const BOOKED = `SELECT FROM request WHERE id = $1 AND booked_until IS NOT NULL`;

/** The professional of a booked conversation asks for more time, and the interpreter says whether they have it. */
@Injectable()
export class ExtendSession {
  constructor(
    private readonly database: Database,
    private readonly tell: TellSession,
  ) {}

  /**
   * Asking again replaces what was asked.
   * @throws AppError SESSION_ENDED, NOT_BOOKED
   */
  ask(sessionId: string, minutes: number): Promise<void> {
    return this.#change(sessionId, async (tx, { session, request }) => {
      const booked = await tx.query(BOOKED, [request.id]);
      if (booked.length === 0) throw new AppError('NOT_BOOKED');
      await tx.query(`UPDATE session SET extension_minutes = $2 WHERE id = $1`, [
        session.id,
        minutes,
      ]);
    });
  }

  /** Nothing where nothing is asked, or the other one's answer was faster. @throws AppError SESSION_ENDED */
  answer(sessionId: string, accept: boolean): Promise<void> {
    return this.#change(sessionId, async (tx, { session, request }) => {
      if (accept)
        await tx.query(
          `UPDATE request SET booked_until = booked_until + make_interval(mins => s.extension_minutes)
           FROM session s WHERE s.id = $1 AND request.id = $2 AND s.extension_minutes IS NOT NULL`,
          [session.id, request.id],
        );
      await tx.query(`UPDATE session SET extension_minutes = NULL WHERE id = $1`, [session.id]);
    });
  }

  #change(
    sessionId: string,
    work: (tx: Transaction, conversation: Conversation) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const conversation = await lockConversation(tx, sessionId);
      if (!conversation || conversation.session.state === 'ended')
        throw new AppError('SESSION_ENDED');
      await work(tx, conversation);
      await this.tell.changed(tx, sessionId);
    });
  }
}
