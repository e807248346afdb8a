import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, secondsBetween } from '../../../kernel/clock.js';
import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { bookedEndToldAt } from '../rules/extension.js';
import { bookedEndKey, sessionBookedEnd } from '../sessions/session-jobs.js';
import { LegCalls } from './leg-calls.js';

const FIND = `
  SELECT r.booked_until AS "bookedUntil", l.id AS "legId", l.party
  FROM session s JOIN request r ON r.id = s.request_id
  JOIN leg l ON l.session_id = s.id AND l.party <> 'patient' AND l.state <> 'out'
  WHERE s.id = $1 AND s.state <> 'ended' AND s.ending_at IS NULL AND r.booked_until IS NOT NULL`;

/** Seconds. */
const SOONEST = 2;

interface Listener {
  bookedUntil: Date;
  legId: string;
  party: 'professional' | 'interpreter';
}

/**
 * Tells both of a booked conversation by telephone that its booked time is nearly over, while they talk, and the
 * professional how to ask for more. Nothing is cut then. A page tells it by itself.
 */
@Injectable()
export class WarnOfBookedEnd implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly calls: LegCalls,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.handle(sessionBookedEnd, ({ sessionId }) => this.warn(sessionId));
  }

  /** In the transaction that opens the sessions or moves an end; the former warning is taken back. One statement. */
  async set(
    tx: Transaction,
    sessions: readonly { readonly id: string; readonly endsAt: Date }[],
  ): Promise<void> {
    const jobs = sessions.map(({ id: sessionId, endsAt }) => ({
      payload: { sessionId },
      options: {
        ...{ runAt: bookedEndToldAt(endsAt), notWithin: SOONEST, key: bookedEndKey(sessionId) },
      },
    }));
    await this.jobs.addMany(tx, sessionBookedEnd, jobs);
  }

  async warn(sessionId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const listeners = await tx.query<Listener>(FIND, [sessionId]);
      const bookedUntil = listeners[0]?.bookedUntil;
      const now = this.clock.now();
      if (!bookedUntil) return;
      // More time was agreed upon while this job was under way, or the queue's clock is ahead of ours.
      if (bookedEndToldAt(bookedUntil) > now)
        return this.set(tx, [{ id: sessionId, endsAt: bookedUntil }]);
      // A job may come late: what is left counts, not what was meant to be.
      const seconds = Math.ceil(secondsBetween(now, bookedUntil));
      if (seconds <= 0) return;
      const ends: Phrase = { key: 'booked_end', params: { seconds } };
      for (const { legId, party } of listeners)
        await this.calls.announce(
          tx,
          [legId],
          party === 'professional' ? [ends, { key: 'booked_end_more' }] : [ends],
        );
    });
  }
}
