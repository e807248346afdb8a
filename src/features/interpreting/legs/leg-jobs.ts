import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { defineJob } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';

interface OfLegs {
  legIds: readonly string[];
}

/** The deadlines of a leg. `join`: nobody took it; `watch`: its page is silent; `hold`: it dropped and stayed away. */
export const legDeadlines = {
  join: defineJob<OfLegs>('leg.join'),
  watch: defineJob<OfLegs>('leg.watch'),
  hold: defineJob<OfLegs>('leg.hold'),
} as const;

/** Seconds. */
const SOONEST = 2;

export type LegDeadline = keyof typeof legDeadlines;

/**
 * Sets the deadlines of legs: one pending job for each, or one for all that are opened together. It looks at the truth
 * again when it comes.
 */
@Injectable()
export class LegAlarms {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  /** @param since when the period of `seconds` began */
  async set(
    tx: Transaction,
    deadline: LegDeadline,
    legId: string,
    since: Date,
    seconds: number,
  ): Promise<void> {
    await this.setTogether(tx, deadline, [legId], since, seconds);
  }

  /** The same for legs that share it. A job of one leg takes the place of its former one; that of many takes none's. */
  async setTogether(
    tx: Transaction,
    deadline: LegDeadline,
    legIds: readonly string[],
    since: Date,
    seconds: number,
  ): Promise<void> {
    // A job that came too early must not come again at once, by whichever clock.
    const soonest = addSeconds(this.clock.now(), SOONEST);
    const due = addSeconds(since, seconds);
    const key = legIds.length === 1 ? { key: `leg:${legIds[0]!}:${deadline}` } : {};
    const options = { runAt: due > soonest ? due : soonest, notWithin: SOONEST, ...key };
    await this.jobs.add(tx, legDeadlines[deadline], { legIds }, options);
  }
}
