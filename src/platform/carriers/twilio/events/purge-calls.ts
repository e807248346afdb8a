import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addSeconds, Clock } from '../../../../kernel/clock.js';
import { firstIdOf } from '../../../../kernel/ids.js';
import { Database } from '../../../database/transactions.js';
import { JobRunner } from '../../../jobs/job-runner.js';

/**
 * Days that a call and what the carrier said of it are kept. They are the evidence of the ledger's seconds: a year, so
 * that a funder's question about any month of the past year finds it, and a month in which to ask it. They name nobody,
 * yet tell when a practice was called. The database refuses to delete an event that is younger.
 */
export const KEPT_DAYS = 400;
const DAY = 24 * 3600;
/** Rows of one transaction, so that none holds locks for long. */
const BATCH = 5_000;

/** A pending event of a call of ours is not to be lost, however old; one of nobody's never gets a call. */
const EVENTS = `
  DELETE FROM provider_event WHERE id IN (
    SELECT id FROM provider_event
    WHERE received_at < least($1::timestamptz, now() - interval '${KEPT_DAYS} days')
      AND (interpreted_at IS NOT NULL OR call_id IS NULL)
    LIMIT ${BATCH})
  RETURNING 1`;
/** A call's id begins with its time. */
const CALLS = `
  DELETE FROM call WHERE id IN (
    SELECT c.id FROM call c
    WHERE c.id < $1::uuid AND c.state = 'out'
      AND NOT EXISTS (SELECT FROM provider_event e WHERE e.call_id = c.id)
    LIMIT ${BATCH})
  RETURNING 1`;

/** Each night forgets the calls that are old enough, with what the carrier said of them. */
@Injectable()
export class PurgeCalls implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.every('23 3 * * *', 'telephone.purge', () => this.purge());
  }

  async purge(): Promise<void> {
    const until = addSeconds(this.clock.now(), -KEPT_DAYS * DAY);
    await this.#all(EVENTS, until);
    await this.#all(CALLS, firstIdOf(until.getTime()));
  }

  async #all(sql: string, until: unknown): Promise<void> {
    for (let deleted = BATCH; deleted === BATCH;)
      deleted = (await this.database.transaction((tx) => tx.query(sql, [until]))).length;
  }
}
