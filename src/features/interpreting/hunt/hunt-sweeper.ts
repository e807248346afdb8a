import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { RequestLife } from '../requests/request-life.js';
import { LIVE_REQUEST, type RequestState } from '../rules/request-states.js';
import { HuntStep } from './hunt-step.js';

/** The states in which time alone moves a request; a lost step is done again here. */
export const HUNT_SWEEPS = [
  'open',
  'hunting',
  'asking',
  'waiting',
] as const satisfies RequestState[];
/** The states that a session carries. Its own sweeper ends it; here only a request whose session is gone is ended. */
export const SESSION_SWEEPS = ['connecting', 'talking'] as const satisfies RequestState[];

/**
 * A job is lost when it is not there, or a killed process held it, or nobody ran it in time, or its time is farther
 * away than any step of a hunt: then a clock that was wrong has set it. The queue's times are the database's, ours are
 * the clock's; a request that was changed a moment ago, or in a future that a clock set back has undone, is judged by
 * its job alone.
 */
const LOST = `
  SELECT r.id FROM request r
  WHERE r.${LIVE_REQUEST} AND r.state = ANY($1)
    AND r.changed_at NOT BETWEEN $2::timestamptz - interval '5 seconds' AND $2::timestamptz + interval '5 seconds'
    AND NOT EXISTS (
      SELECT FROM graphile_worker.jobs j
      WHERE j.key = 'hunt:' || r.id AND j.attempts < j.max_attempts
        AND CASE WHEN j.locked_at IS NULL
                 THEN j.run_at BETWEEN now() - interval '20 seconds' AND now() + interval '10 minutes'
                 ELSE j.locked_at > now() - interval '20 seconds' END)
  ORDER BY r.changed_at LIMIT 1000`;

const WITHOUT_SESSION = `
  SELECT r.id FROM request r LEFT JOIN session s ON s.request_id = r.id AND s.state <> 'ended'
  WHERE r.${LIVE_REQUEST} AND r.state = ANY($1) AND s.id IS NULL
    AND r.changed_at NOT BETWEEN $2::timestamptz - interval '5 seconds' AND $2::timestamptz + interval '5 seconds'
  LIMIT 1000`;

/** Once a minute finds the requests that were left behind and takes them up again. */
@Injectable()
export class HuntSweeper implements OnModuleInit {
  readonly #log = new Logger(HuntSweeper.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runner: JobRunner,
    private readonly hunt: HuntStep,
    private readonly life: RequestLife,
  ) {}

  onModuleInit(): void {
    this.runner.every('* * * * *', 'hunt.sweep', () => this.sweep());
  }

  async sweep(): Promise<void> {
    const now = this.clock.now();
    for (const { id } of await this.database.query<{ id: string }>(LOST, [HUNT_SWEEPS, now]))
      await this.#each(id, () => this.hunt.run(id));
    const orphans = await this.database.query<{ id: string }>(WITHOUT_SESSION, [
      SESSION_SWEEPS,
      now,
    ]);
    for (const { id } of orphans) await this.#each(id, () => this.#endOrphan(id));
  }

  /** Under the lock: the session may have come meanwhile. */
  async #endOrphan(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.life.lock(tx, id);
      const live = await tx.query(
        `SELECT id FROM session WHERE request_id = $1 AND state <> 'ended'`,
        [id],
      );
      if (live.length === 0)
        await this.life.apply(tx, id, 'session_failed', { reason: 'session_lost' });
    });
  }

  /** One that fails must not keep the others from being swept. */
  async #each(requestId: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#log.error(error, `sweeping request ${requestId} failed`);
    }
  }
}
