import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { addSeconds, Clock } from '../../../../kernel/clock.js';
import { Config } from '../../../config/config.js';
import { Database } from '../../../database/transactions.js';
import { defineJob } from '../../../jobs/job.js';
import { JobQueue } from '../../../jobs/job-queue.js';
import { JobRunner } from '../../../jobs/job-runner.js';
import { InterpretCall } from '../events/interpret-call.js';
import { LookAtCall } from './look-at-call.js';

const reconcileJob = defineJob<object>('telephone.reconcile.again');

/** Seconds between two rounds. */
const EVERY = 30;
/** Calls that one round looks at, the longest unheard first; each costs a request or two. */
const MOST = 100;
/** Seconds after which an event that nobody interpreted was left behind. */
const LEFT_BEHIND = 3;

/** Finds what callbacks did not tell: calls of every state whose time to be looked at has come, and events left behind. */
@Injectable()
export class ReconcileCalls implements OnModuleInit {
  readonly #log = new Logger(ReconcileCalls.name);

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly calls: InterpretCall,
    private readonly looker: LookAtCall,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.handle(reconcileJob, () => this.reconcile());
    if (!this.config.telephone) return;
    this.runner.every('* * * * *', 'telephone.reconcile', async () => {
      await this.reconcile();
      await this.database.transaction((tx) =>
        this.jobs.add(tx, reconcileJob, {}, { key: 'telephone.reconcile', notWithin: EVERY }),
      );
    });
  }

  async reconcile(): Promise<void> {
    await this.#interpretLeftBehind();
    const due = await this.database.query<{ id: string }>(
      `SELECT id FROM call WHERE state <> 'out' AND look_at <= $1 ORDER BY look_at LIMIT ${MOST}`,
      [this.clock.now()],
    );
    for (const { id } of due)
      await this.looker
        .look(id)
        .catch((error: unknown) => this.#log.error(error, `call ${id} could not be looked at`));
  }

  /** Also those of calls whose name was not known when they came. */
  async #interpretLeftBehind(): Promise<void> {
    await this.database.query(
      `UPDATE provider_event e SET call_id = call.id FROM call
       WHERE e.call_id IS NULL AND e.interpreted_at IS NULL AND call.sid = e.call_sid`,
    );
    const left = await this.database.query<{ callId: string }>(
      `SELECT DISTINCT call_id AS "callId" FROM provider_event
       WHERE interpreted_at IS NULL AND call_id IS NOT NULL AND received_at < $1`,
      [addSeconds(this.clock.now(), -LEFT_BEHIND)],
    );
    for (const { callId } of left)
      await this.calls
        .interpret(callId)
        .catch((error: unknown) => this.#log.error(error, `events of call ${callId} are left`));
  }
}
