import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addSeconds, Clock, secondsBetween } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { LIMIT_WARNINGS, SECONDS } from '../rules/conversation-times.js';
import { sessionWarning, warningKey } from '../sessions/session-jobs.js';
import { LegCalls } from './leg-calls.js';

const FIND = `
  SELECT s.created_at AS "createdAt", ARRAY(
    SELECT id FROM leg WHERE session_id = s.id AND party <> 'patient' AND state <> 'out') AS "legIds"
  FROM session s WHERE s.id = $1 AND s.state <> 'ended' AND s.ending_at IS NULL`;

interface Found {
  createdAt: Date;
  legIds: string[];
}

/** Tells both of a conversation by telephone that its time is nearly over, while they talk. A page tells it by itself. */
@Injectable()
export class WarnOfLimit implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly calls: LegCalls,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.handle(sessionWarning, ({ sessionId }) => this.warn(sessionId));
  }

  /** In the transaction that opens the sessions. One statement. */
  async set(tx: Transaction, sessionIds: readonly string[], begun: Date): Promise<void> {
    const jobs = sessionIds.flatMap((sessionId) =>
      LIMIT_WARNINGS.map((before) => {
        const runAt = addSeconds(begun, SECONDS.session - before);
        return {
          payload: { sessionId, before },
          options: { runAt, key: warningKey(sessionId, before) },
        };
      }),
    );
    await this.jobs.addMany(tx, sessionWarning, jobs);
  }

  async warn(sessionId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [session] = await tx.query<Found>(FIND, [sessionId]);
      if (!session) return;
      const end = addSeconds(session.createdAt, SECONDS.session);
      // A job may come late: what is left counts, not what was meant to be.
      const seconds = Math.ceil(secondsBetween(this.clock.now(), end));
      if (seconds > 0)
        await this.calls.announce(tx, session.legIds, [
          { key: 'limit_warning', params: { seconds } },
        ]);
    });
  }
}
