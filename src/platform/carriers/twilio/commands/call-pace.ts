import { Injectable } from '@nestjs/common';
import { addSeconds } from '../../../../kernel/clock.js';
import { Config } from '../../../config/config.js';
import type { Transaction } from '../../../database/transactions.js';
import type { CallRow } from '../call-row.js';

/** Seconds until a call looks again whether another one has ended. */
const FULL_PAUSE = 1;
/** Twilio's own measure of "too many" may differ from ours: everybody waits so long, doubled with each try. */
const BACK_OFF = 2;
const MOST_BACK_OFF = 32;

/** The pace of new calls, over all processes: so many a second, so many at once. Twilio queues what is faster. */
@Injectable()
export class CallPace {
  constructor(private readonly config: Config) {}

  /**
   * Takes the call's turn, in the order in which calls ask. The row is held meanwhile.
   * @returns undefined when it is its turn, else when to ask again
   */
  async takeTurn(tx: Transaction, row: CallRow, now: Date): Promise<Date | undefined> {
    const { callsPerSecond, callsAtOnce } = this.config.telephone!;
    const [pace] = await tx.query<{ next_at: Date }>(
      `SELECT next_at FROM call_pace WHERE carrier = 'twilio' FOR UPDATE`,
    );
    const [{ alive } = { alive: 0 }] = await tx.query<{ alive: number }>(
      `SELECT count(*)::int AS alive FROM call
       WHERE state <> 'out' AND (direction = 'in' OR sent_at IS NOT NULL)`,
    );
    if (alive >= callsAtOnce) {
      row.dial_at = null;
      return addSeconds(now, FULL_PAUSE);
    }
    if (!row.dial_at) {
      row.dial_at = pace!.next_at > now ? pace!.next_at : now;
      await this.#next(tx, addSeconds(row.dial_at, 1 / callsPerSecond));
    }
    return row.dial_at > now ? row.dial_at : undefined;
  }

  /** Twilio has said that we are too fast, or too many. @returns when to ask again */
  async backOff(tx: Transaction, row: CallRow, now: Date): Promise<Date> {
    const pause = Math.min(MOST_BACK_OFF, BACK_OFF * 2 ** row.dial_tries);
    row.dial_tries += 1;
    row.dial_at = null;
    const until = addSeconds(now, pause);
    await tx.query(
      `UPDATE call_pace SET next_at = greatest(next_at, $1) WHERE carrier = 'twilio'`,
      [until],
    );
    return until;
  }

  async #next(tx: Transaction, at: Date): Promise<void> {
    await tx.query(`UPDATE call_pace SET next_at = $1 WHERE carrier = 'twilio'`, [at]);
  }
}
