import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { defineJob } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { isOver, SECONDS } from '../rules/conversation-times.js';
import { WAITING_LEG } from '../rules/leg-states.js';
import { type LegRow, lockByLeg } from '../sessions/conversation.js';
import { LegCalls } from './leg-calls.js';
import { RequestNumbers } from './request-numbers.js';

const ringAgain = defineJob<{ legId: string }>('leg.ring-again');

/** A professional who does not answer at a booked hour is called again, as long as their place is kept. */
@Injectable()
export class RingAgain implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
    private readonly calls: LegCalls,
    private readonly numbers: RequestNumbers,
  ) {}

  onModuleInit(): void {
    this.runner.handle(ringAgain, ({ legId }) => this.run(legId));
  }

  /** @returns whether there is time for another call, which is then made a little later */
  async plan(tx: Transaction, leg: LegRow): Promise<boolean> {
    const now = this.clock.now();
    const runAt = addSeconds(now, SECONDS.ringAgain);
    if (leg.joins_within === null || isOver(leg.created_at, leg.joins_within, runAt)) return false;
    await this.jobs.add(tx, ringAgain, { legId: leg.id }, { runAt, key: `leg:${leg.id}:ring` });
    return true;
  }

  /** Nothing where somebody has taken the leg meanwhile, or is being called. */
  async run(legId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await lockByLeg(tx, legId);
      if (!found || !WAITING_LEG.includes(found.leg.state)) return;
      if (await this.calls.hasOther(tx, legId, '')) return;
      const { request } = found.conversation;
      const line = await this.numbers.of(tx, request.id, found.leg.party);
      if (line) await this.calls.ring(tx, legId, line);
    });
  }
}
