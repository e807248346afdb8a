import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { LegDeadlines } from '../legs/leg-deadlines.js';
import type { LegDeadline } from '../legs/leg-jobs.js';
import { SECONDS } from '../rules/conversation-times.js';
import type { LegState } from '../rules/leg-states.js';
import type { SessionState } from '../rules/session-states.js';
import { EndLostSession } from './end-lost-session.js';

/** Which deadline looks after a leg in each state that is not final. */
export const LEG_SWEEPS: Record<Exclude<LegState, 'out'>, LegDeadline> = {
  planned: 'join',
  unknown: 'join',
  ringing: 'join',
  answered: 'watch',
  in: 'watch',
  dropped: 'hold',
};

/**
 * After how many seconds in each state that is not final a session is looked at again. `replacing` is the hunt's to
 * end, by its own sweeper; the session is looked at all the same, lest it outlive its request.
 */
export const SESSION_SWEEPS: Record<Exclude<SessionState, 'ended'>, number> = {
  connecting: SECONDS.connect,
  talking: SECONDS.session,
  interrupted: SECONDS.hold,
  replacing: SECONDS.hold,
};

/** The periods are passed as JSON: {"ringing": 60, …}. A clock set back shows as a period that begins far ahead. */
const OVERDUE_LEGS = `
  SELECT id, state FROM leg
  WHERE state <> 'out' AND (carrier = 'browser' OR state NOT IN ('answered', 'in')) AND abs(extract(epoch FROM $1::timestamptz - CASE
    WHEN state IN ('answered', 'in') THEN coalesce(last_beat_at, created_at)
    WHEN state = 'dropped' THEN coalesce(dropped_at, created_at)
    ELSE created_at END)) >= ($2::json ->> state)::integer
  ORDER BY id LIMIT 2000`;

const OVERDUE_SESSIONS = `
  SELECT s.id FROM session s JOIN request r ON r.id = s.request_id
  WHERE s.state <> 'ended' AND (
    abs(extract(epoch FROM $1::timestamptz - s.state_since)) >= ($2::json ->> s.state)::integer
    OR abs(extract(epoch FROM $1::timestamptz - s.created_at)) >= $3
    OR abs(extract(epoch FROM $1::timestamptz - s.ending_at)) >= $4
    OR r.state IN ('done', 'unmet', 'cancelled', 'failed'))
  ORDER BY s.id LIMIT 2000`;

const LEG_PERIODS: Record<LegDeadline, number> = {
  join: SECONDS.join,
  watch: SECONDS.beatCounts,
  hold: SECONDS.hold,
};

/** Once a minute meets every deadline whose job was lost. */
@Injectable()
export class SweepSessions implements OnModuleInit {
  readonly #log = new Logger(SweepSessions.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runner: JobRunner,
    private readonly deadlines: LegDeadlines,
    private readonly endLost: EndLostSession,
  ) {}

  onModuleInit(): void {
    this.runner.every('* * * * *', 'session.sweep', () => this.sweep());
  }

  async sweep(): Promise<void> {
    const now = this.clock.now();
    const periods = JSON.stringify(
      Object.fromEntries(Object.entries(LEG_SWEEPS).map(([state, by]) => [state, LEG_PERIODS[by]])),
    );
    const legs = await this.database.query<{ id: string; state: keyof typeof LEG_SWEEPS }>(
      OVERDUE_LEGS,
      [now, periods],
    );
    for (const { id, state } of legs)
      await this.#each(`leg ${id}`, () => this.deadlines.meet(LEG_SWEEPS[state], id));
    const sessions = await this.database.query<{ id: string }>(OVERDUE_SESSIONS, [
      now,
      JSON.stringify(SESSION_SWEEPS),
      SECONDS.session,
      SECONDS.hangUpTwice,
    ]);
    for (const { id } of sessions) await this.#each(`session ${id}`, () => this.endLost.end(id));
  }

  /** One that fails must not keep the others from being swept. */
  async #each(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#log.error(error, `sweeping ${what} failed`);
    }
  }
}
