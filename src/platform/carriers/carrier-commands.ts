import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../database/transactions.js';
import { defineJob } from '../jobs/job.js';
import { JobQueue } from '../jobs/job-queue.js';
import { JobRunner } from '../jobs/job-runner.js';
import { BrowserCarrier } from './browser/browser-carrier.js';
import type { CallCommand, Carrier, CarrierName, EndLegCommand } from './carrier.js';

const callJob = defineJob<{ carrier: CarrierName; commands: readonly CallCommand[] }>(
  'carrier.call',
);
const endLegJob = defineJob<EndLegCommand & { carrier: CarrierName }>('carrier.end_leg');

/**
 * Gives commands to carriers: each is a job row of the transaction that decided it, so it is carried out exactly when
 * the decision stands, whatever dies in between.
 */
@Injectable()
export class CarrierCommands implements OnModuleInit {
  readonly #carriers: Record<CarrierName, Carrier>;

  constructor(
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
    browser: BrowserCarrier,
  ) {
    this.#carriers = { browser };
  }

  onModuleInit(): void {
    this.runner.handle(callJob, async ({ carrier, commands }) => {
      for (const command of commands) await this.#carriers[carrier].call(command);
    });
    this.runner.handle(endLegJob, ({ carrier, ...command }) =>
      this.#carriers[carrier].endLeg(command),
    );
  }

  /** All in one job, in their order: where it is repeated, all are. */
  async call(
    tx: Transaction,
    carrier: CarrierName,
    commands: readonly CallCommand[],
  ): Promise<void> {
    if (commands.length > 0) await this.jobs.add(tx, callJob, { carrier, commands });
  }

  async endLeg(tx: Transaction, carrier: CarrierName, command: EndLegCommand): Promise<void> {
    await this.jobs.add(tx, endLegJob, { carrier, ...command });
  }
}
