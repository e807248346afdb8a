import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { Database } from '../../../database/transactions.js';
import type { Outcome } from '../client/outcome.js';
import { type Reach, reachOf } from './reach-of.js';

/** Milliseconds in which the same thing is noted once: a busy process has hundreds of answers a second. */
const REST = 5_000;

const REACHED = `UPDATE carrier_reach SET reached_at = greatest(reached_at, $1) WHERE carrier = 'twilio'`;
const FAILED = `
  UPDATE carrier_reach SET failed_at = greatest(failed_at, $1), failure = $2, failure_code = $3
  WHERE carrier = 'twilio'`;

/** Notes when Twilio answered us and when it did not, for whoever watches. */
@Injectable()
export class NoteReach {
  readonly #log = new Logger(NoteReach.name);
  #last: { what: string; at: number } | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Never fails: what was asked of Twilio is worth more than the note of it. */
  async note(outcome: Outcome<unknown>): Promise<void> {
    const reach = reachOf(outcome);
    const what = JSON.stringify(reach);
    const at = this.clock.millis();
    const since = at - (this.#last?.at ?? 0);
    if (what === this.#last?.what && since >= 0 && since < REST) return;
    this.#last = { what, at };
    await this.#write(reach).catch((error: unknown) =>
      this.#log.warn(error, 'an answer of Twilio’s was not noted'),
    );
  }

  async #write(reach: Reach): Promise<void> {
    const now = this.clock.now();
    await (reach.kind === 'reached'
      ? this.database.query(REACHED, [now])
      : this.database.query(FAILED, [now, reach.failure, reach.code]));
  }
}
