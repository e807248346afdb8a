import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { defineJob } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';

interface OfLeg {
  legId: string;
}

/** The deadlines of a leg. `join`: nobody took it; `watch`: its page is silent; `hold`: it dropped and stayed away. */
export const legDeadlines = {
  join: defineJob<OfLeg>('leg.join'),
  watch: defineJob<OfLeg>('leg.watch'),
  hold: defineJob<OfLeg>('leg.hold'),
} as const;

/** Seconds. */
const SOONEST = 2;

export type LegDeadline = keyof typeof legDeadlines;

/** Sets the deadlines of legs: one pending job for each, which looks at the truth again when it comes. */
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
    await this.setMany(tx, deadline, [{ legId, since, seconds }]);
  }

  /** The same for many legs, in one statement. */
  async setMany(
    tx: Transaction,
    deadline: LegDeadline,
    legs: readonly { legId: string; since: Date; seconds: number }[],
  ): Promise<void> {
    // A job that came too early must not come again at once, by whichever clock.
    const soonest = addSeconds(this.clock.now(), SOONEST);
    const jobs = legs.map(({ legId, since, seconds }) => {
      const due = addSeconds(since, seconds);
      const runAt = due > soonest ? due : soonest;
      return {
        payload: { legId },
        options: { runAt, notWithin: SOONEST, key: `leg:${legId}:${deadline}` },
      };
    });
    await this.jobs.addMany(tx, legDeadlines[deadline], jobs);
  }
}
