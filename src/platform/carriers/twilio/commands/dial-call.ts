import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { Database, type Transaction } from '../../../database/transactions.js';
import { JobQueue } from '../../../jobs/job-queue.js';
import { JobRunner } from '../../../jobs/job-runner.js';
import { CallScripts } from '../../call-script.js';
import { dialJob, endJob } from '../../telephone-jobs.js';
import { CallbackUrls } from '../callback-urls.js';
import { type CallRow, lockCall } from '../call-row.js';
import { changeCall, endOfOurs, saveCall } from '../change-call.js';
import type { Outcome } from '../client/outcome.js';
import { type SeenCall, TwilioApi } from '../client/twilio-api.js';
import { CallPace } from './call-pace.js';

/**
 * Makes a planned call. Twilio has no key by which a repeated creation would be known, so the intent is committed
 * before the request leaves, and a request whose answer did not come is never repeated: the call is `unknown` until a
 * signed callback or the reconciler tells.
 */
@Injectable()
export class DialCall implements OnModuleInit {
  readonly #log = new Logger(DialCall.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly api: TwilioApi,
    private readonly urls: CallbackUrls,
    private readonly pace: CallPace,
    private readonly scripts: CallScripts,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.handle(dialJob, ({ callId }) => this.dial(callId));
  }

  async dial(callId: string): Promise<void> {
    const row = await this.database.transaction((tx) => this.#intend(tx, callId));
    if (!row) return;
    const outcome = await this.api.createCall({
      to: row.line!,
      url: this.urls.step(callId, 1),
      statusCallback: this.urls.status(callId),
      ringSeconds: row.ring_seconds!,
      limitSeconds: row.limit_seconds!,
      sendDigits: row.send_digits,
      detectsMachine: row.awaits_beep ? 'after_greeting' : row.detects_machine ? 'soon' : null,
    });
    await this.database.transaction((tx) => this.#note(tx, callId, outcome));
  }

  /** @returns the call to make now, its intent written down */
  async #intend(tx: Transaction, callId: string): Promise<CallRow | undefined> {
    const row = await lockCall(tx, callId);
    const now = this.clock.now();
    if (!row || row.state !== 'planned') return undefined;
    if (row.sent_at) {
      // Whoever sent it died before it could note the answer. Also where it is to be ended: it may be ringing.
      await changeCall(tx, this.scripts, row, { change: 'lose_sight', at: now, tell: null }, now);
      await saveCall(tx, row);
      return undefined;
    }
    if (row.end_asked_at) return undefined;
    if (row.dial_before && now > row.dial_before) {
      await changeCall(tx, this.scripts, row, endOfOurs(now, 'too_late'), now);
      await saveCall(tx, row);
      return undefined;
    }
    const later = await this.pace.takeTurn(tx, row, now);
    if (later) await this.#again(tx, callId, later);
    else row.sent_at = now;
    await saveCall(tx, row);
    return later ? undefined : row;
  }

  async #note(tx: Transaction, callId: string, outcome: Outcome<SeenCall>): Promise<void> {
    const row = await lockCall(tx, callId);
    if (!row || row.state === 'out') return;
    const now = this.clock.now();
    const change = (change: 'ring' | 'lose_sight') =>
      changeCall(tx, this.scripts, row, { change, at: now, tell: null }, now);
    switch (outcome.kind) {
      case 'done':
        row.sid ??= outcome.value.sid;
        // The callbacks may have been faster.
        if (row.state === 'planned' || row.state === 'unknown') await change('ring');
        break;
      case 'unknown':
        this.#log.warn(`call ${callId}: Twilio did not say whether it was made`);
        if (row.state === 'planned') await change('lose_sight');
        break;
      case 'not_processed':
        row.sent_at = null;
        await this.#again(tx, callId, await this.pace.backOff(tx, row, now));
        break;
      case 'refused':
        this.#log.warn(`call ${callId}: Twilio refused it (${outcome.status}, ${outcome.code})`);
        await changeCall(tx, this.scripts, row, endOfOurs(now, 'failed', outcome.code), now);
        break;
    }
    await saveCall(tx, row);
    if (row.end_asked_at && row.sid)
      await this.jobs.add(tx, endJob, { callId, say: row.farewell ?? [] });
  }

  async #again(tx: Transaction, callId: string, runAt: Date): Promise<void> {
    const options = { key: `telephone.dial:${callId}`, runAt, notWithin: 0.2 };
    await this.jobs.add(tx, dialJob, { callId }, options);
  }
}
