import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { firstIdOf } from '../../kernel/ids.js';
import { Database } from '../../platform/database/transactions.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { UsageLedger } from './usage-ledger.js';

/** Requests that are over and have no entry, of those created since `$1`. Their ids begin with their time. */
const MISSING = `
  SELECT r.id FROM request r
  WHERE r.id >= $1::uuid AND r.state IN ('done', 'unmet', 'cancelled', 'failed')
    AND NOT EXISTS (SELECT 1 FROM usage_entry u WHERE u.source_id = r.id AND u.kind <> 'correction')
  ORDER BY r.id LIMIT 1000`;

/** A request lives 8 hours at most, its conversation 3: what ended lately began within a day. */
const LATELY_MILLIS = 24 * 3600 * 1000;

/**
 * Looks for outcomes without an entry. There is none unless something is broken, so each is an alarm; the entry is
 * written all the same.
 */
@Injectable()
export class SweepLedger implements OnModuleInit {
  readonly #log = new Logger(SweepLedger.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runner: JobRunner,
    private readonly ledger: UsageLedger,
  ) {}

  onModuleInit(): void {
    this.runner.every('*/5 * * * *', 'usage.sweep_lately', () =>
      this.sweep(this.clock.millis() - LATELY_MILLIS),
    );
    this.runner.every('41 3 * * *', 'usage.sweep_all', () => this.sweep(0));
  }

  /** @param sinceMillis requests created since then (milliseconds since the epoch) */
  async sweep(sinceMillis: number): Promise<void> {
    const requests = await this.database.query<{ id: string }>(MISSING, [firstIdOf(sinceMillis)]);
    for (const { id } of requests) {
      const written = await this.database.transaction((tx) => this.ledger.recordOutcome(tx, id));
      if (written) this.#log.error(`request ${id} was over without a usage entry; written now`);
    }
  }
}
