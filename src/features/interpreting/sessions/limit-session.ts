import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { doEach } from '../../../platform/jobs/do-each.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { isOver, SECONDS } from '../rules/conversation-times.js';
import { type Conversation, lockConversation } from './conversation.js';
import { EndSession } from './end-session.js';
import { limitKey, sessionLimit } from './session-jobs.js';

/** Ends a session that has lasted as long as any may. */
@Injectable()
export class LimitSession implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
    private readonly endSession: EndSession,
  ) {}

  onModuleInit(): void {
    this.runner.handle(sessionLimit, ({ sessionIds }) =>
      doEach(sessionIds, (sessionId) => this.end(sessionId)),
    );
  }

  async end(sessionId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const conversation = await lockConversation(tx, sessionId);
      if (!conversation || conversation.session.state === 'ended') return;
      const since = conversation.session.created_at;
      if (isOver(since, SECONDS.session, this.clock.now()))
        await this.endSession.end(tx, conversation, 'too_long');
      else await this.#lookAgain(tx, conversation);
    });
  }

  async #lookAgain(tx: Transaction, { session }: Conversation): Promise<void> {
    const runAt = addSeconds(session.created_at, SECONDS.session);
    const soonest = addSeconds(this.clock.now(), 60);
    await this.jobs.add(
      tx,
      sessionLimit,
      { sessionIds: [session.id] },
      { runAt: runAt > soonest ? runAt : soonest, notWithin: 60, key: limitKey(session.id) },
    );
  }
}
