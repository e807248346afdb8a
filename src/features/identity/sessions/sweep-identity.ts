import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { DAY } from '../../../platform/rate-limits/index.js';

/** Sessions that are over are the log of who signed in when; the CNIL asks for six to twelve months of it. */
const SESSION_LOG_SECONDS = 180 * DAY;

const SWEEPS: readonly [sql: string, olderThanSeconds: number][] = [
  [`DELETE FROM auth_session WHERE least(expires_at, revoked_at) < $1`, SESSION_LOG_SECONDS],
  [`DELETE FROM sign_in_challenge WHERE expires_at < $1`, DAY],
  [`DELETE FROM trusted_device WHERE expires_at < $1`, 0],
];

/** Deletes what is over: sessions, challenges, devices. Nothing depends on it being on time. */
@Injectable()
export class SweepIdentity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: JobRunner,
  ) {
    jobs.every('*/15 * * * *', 'identity.sweep', () => this.run());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    for (const [sql, seconds] of SWEEPS)
      await this.database.query(sql, [addSeconds(now, -seconds)]);
  }
}
