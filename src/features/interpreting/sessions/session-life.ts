import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import { lockConversation } from './conversation.js';
import { EndSession } from './end-session.js';
import type { InterpreterGiven, OpenedSession } from './open-interpreter-leg.js';
import { OpenSession, type SessionGiven } from './open-session.js';
import { ReplaceInterpreter } from './replace-interpreter.js';

/** What the hunt does to a session. Each call belongs to a transaction that holds the request's lock. */
@Injectable()
export class SessionLife {
  constructor(
    private readonly openSession: OpenSession,
    private readonly replacer: ReplaceInterpreter,
    private readonly endSession: EndSession,
  ) {}

  /** An agency accepts a request for the first time. */
  open(tx: Transaction, given: SessionGiven): Promise<OpenedSession> {
    return this.openSession.open(tx, given);
  }

  /** An agency accepts a later round: the same session goes on. */
  replaceInterpreter(
    tx: Transaction,
    { sessionId, ...given }: InterpreterGiven & { sessionId: string },
  ): Promise<OpenedSession> {
    return this.replacer.replace(tx, sessionId, given);
  }

  /**
   * Nobody was found for a later round: the session ends, and its request with it.
   * @param reason why nobody was found; the request's reason where the two never talked
   */
  async replacementFailed(tx: Transaction, sessionId: string, reason: string): Promise<void> {
    const conversation = await lockConversation(tx, sessionId);
    if (conversation) await this.endSession.end(tx, conversation, 'not_replaced', reason);
  }

  /**
   * The member cancels while the interpreter is still being connected. The request is cancelled with the session's end:
   * at once, unless telephones must be heard of first, which may tell that the two talked after all.
   */
  async requestCancelled(tx: Transaction, sessionId: string): Promise<void> {
    const conversation = await lockConversation(tx, sessionId);
    if (conversation) await this.endSession.end(tx, conversation, 'cancelled_by_member');
  }
}
