import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { CloseLeg } from '../legs/close-leg.js';
import { RequestLife } from '../requests/request-life.js';
import type { SessionEndReason } from '../rules/session-states.js';
import { closeTalk } from './close-talk.js';
import { type Conversation, lockConversation, moveSession } from './conversation.js';
import { limitKey } from './session-jobs.js';
import { TALK_SECONDS } from './talk-seconds.js';
import { TellSession } from './tell-session.js';

/** Ends a session and, with it, its request: done if the two ever heard each other, otherwise failed. */
@Injectable()
export class EndSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly closeLeg: CloseLeg,
    private readonly requests: RequestLife,
    private readonly tell: TellSession,
  ) {}

  /** In a transaction of its own. Ending twice is ending once. */
  async now(sessionId: string, reason: SessionEndReason): Promise<void> {
    await this.database.transaction(async (tx) => {
      const conversation = await lockConversation(tx, sessionId);
      if (conversation) await this.end(tx, conversation, reason);
    });
  }

  /**
   * Within a transaction that holds the conversation's locks. Nothing happens to a session that has ended.
   * @param unservedReason the request's reason where they never talked; the session's where absent
   */
  async end(
    tx: Transaction,
    conversation: Conversation,
    reason: SessionEndReason,
    unservedReason: string = reason,
  ): Promise<void> {
    const now = this.clock.now();
    if (!(await moveSession(tx, conversation, 'end', now))) return;
    const { session, request } = conversation;
    for (const leg of conversation.legs) await this.closeLeg.close(tx, conversation, leg, reason);
    await closeTalk(tx, session.id);
    await tx.query(
      `UPDATE session AS s SET reason = $2, ended_at = $3, talk_seconds = ${TALK_SECONDS} WHERE id = $1`,
      [session.id, reason, now],
    );
    await this.jobs.remove(tx, limitKey(session.id));
    await this.tell.changed(tx, session.id);
    // Last, since the usage entry that it writes needs the seconds of talk.
    const served = session.interpreter_in_at !== null;
    await this.requests.apply(tx, request.id, served ? 'session_done' : 'session_failed', {
      reason: served ? reason : unservedReason,
    });
  }
}
