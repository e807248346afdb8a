import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { type Conversation, lockConversation } from './conversation.js';

/** Runs what a party asks of a session that lives, with everything locked. */
@Injectable()
export class ChangeSession {
  constructor(private readonly database: Database) {}

  /** @throws AppError SESSION_UNKNOWN, SESSION_ENDED */
  async run<T>(
    sessionId: string,
    work: (tx: Transaction, conversation: Conversation) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      const conversation = await lockConversation(tx, sessionId);
      if (!conversation) throw new AppError('SESSION_UNKNOWN');
      if (conversation.session.state === 'ended') throw new AppError('SESSION_ENDED');
      return work(tx, conversation);
    });
  }
}
