import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { CloseLeg } from '../legs/close-leg.js';
import { RequestLife } from '../requests/request-life.js';
import type { SessionEndReason } from '../rules/session-states.js';
import { closeTalk } from './close-talk.js';
import { type Conversation, lockConversation, moveSession } from './conversation.js';
import { LegCalls } from '../telephone/leg-calls.js';
import { TelephoneTalk } from '../telephone/telephone-talk.js';
import { isOver, SECONDS } from '../rules/conversation-times.js';
import { limitKey, sessionEnd, warningKeys } from './session-jobs.js';
import { TALK_SECONDS } from './talk-seconds.js';
import { TellSession } from './tell-session.js';

/** Ends a session and, with it, its request: done if the two ever heard each other, otherwise failed. */
@Injectable()
export class EndSession implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly closeLeg: CloseLeg,
    private readonly requests: RequestLife,
    private readonly tell: TellSession,
    private readonly calls: LegCalls,
    private readonly talk: TelephoneTalk,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.handle(sessionEnd, ({ sessionId }) =>
      this.database.transaction(async (tx) => {
        const conversation = await lockConversation(tx, sessionId);
        if (conversation) await this.#meetEnd(tx, conversation);
      }),
    );
  }

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
    if (conversation.session.state === 'ended') return;
    if (await this.#hangUpFirst(tx, conversation, reason)) return;
    await this.#close(tx, conversation, reason, unservedReason);
  }

  /** Its calls were hung up, and the carrier has told of all of them: now its seconds are known. */
  async endIfEmpty(tx: Transaction, conversation: Conversation): Promise<void> {
    const { session } = conversation;
    if (session.state === 'ended' || !session.ending_at) return;
    if (!(await this.calls.someoneMayTalk(tx, session.id)))
      await this.#closeEnding(tx, conversation);
  }

  /** The carrier has not said when they left: they left when they were hung up. Nothing unless it is being ended. */
  async closeAnyhow(tx: Transaction, conversation: Conversation): Promise<void> {
    const { session } = conversation;
    if (!session.ending_at || session.state === 'ended') return;
    await this.talk.allLeft(tx, session.id, session.ending_at);
    await this.#closeEnding(tx, conversation);
  }

  /** The carrier has not told of all calls: they are hung up once more, and when that brings no word either it is over. */
  async #meetEnd(tx: Transaction, conversation: Conversation): Promise<void> {
    const { session } = conversation;
    if (!session.ending_at || session.state === 'ended') return;
    if (isOver(session.ending_at, SECONDS.hangUpTwice, this.clock.now()))
      return this.closeAnyhow(tx, conversation);
    await this.#hangUp(tx, conversation, SECONDS.hangUpTwice);
  }

  /** @param within seconds since the end was asked for, after which it is looked at again */
  async #hangUp(tx: Transaction, { session, legs }: Conversation, within: number): Promise<void> {
    await this.calls.hangUp(
      tx,
      legs.map((leg) => leg.id),
      session.ending_reason === 'too_long' ? 'limit_reached' : 'goodbye',
    );
    const runAt = addSeconds(session.ending_at!, within);
    await this.jobs.add(tx, sessionEnd, { sessionId: session.id }, { runAt, notWithin: 1 });
  }

  /** @returns whether somebody may be in a conference, so that the end must wait for the carrier's word */
  async #hangUpFirst(
    tx: Transaction,
    conversation: Conversation,
    reason: SessionEndReason,
  ): Promise<boolean> {
    const { session } = conversation;
    if (session.ending_at) return true;
    if (!(await this.calls.someoneMayTalk(tx, session.id))) return false;
    const now = this.clock.now();
    session.ending_at = now;
    session.ending_reason = reason;
    await tx.query(`UPDATE session SET ending_at = $2, ending_reason = $3 WHERE id = $1`, [
      session.id,
      now,
      reason,
    ]);
    await this.#hangUp(tx, conversation, SECONDS.hangUp);
    await this.tell.changed(tx, session.id);
    return true;
  }

  async #closeEnding(tx: Transaction, conversation: Conversation): Promise<void> {
    const reason = conversation.session.ending_reason as SessionEndReason;
    await this.#close(tx, conversation, reason, reason);
  }

  async #close(
    tx: Transaction,
    conversation: Conversation,
    reason: SessionEndReason,
    unservedReason: string,
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
    await this.jobs.remove(tx, limitKey(session.id), ...warningKeys(session.id));
    await this.tell.changed(tx, session.id);
    // Last, since the usage entry that it writes needs the seconds of talk.
    const served = session.interpreter_in_at !== null;
    const unserved = reason === 'cancelled_by_member' ? 'cancel' : 'session_failed';
    await this.requests.apply(tx, request.id, served ? 'session_done' : unserved, {
      reason: served ? reason : unservedReason,
    });
  }
}
