import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addSeconds, Clock } from '../../../../kernel/clock.js';
import { Database, type Transaction } from '../../../database/transactions.js';
import { JobRunner } from '../../../jobs/job-runner.js';
import { CallScripts } from '../../call-script.js';
import type { Phrase } from '../../prompts/phrase.js';
import { endJob } from '../../telephone-jobs.js';
import { type CallRow, lockCall } from '../call-row.js';
import { changeCall, endOfOurs, saveCall } from '../change-call.js';
import { TwilioApi } from '../client/twilio-api.js';
import { LookAtCall } from '../reconcile/look-at-call.js';
import { renderFarewell } from '../steps/render-step.js';
import { NotCarriedOut } from './not-carried-out.js';

/** Seconds within which Twilio must have told of an end that we asked for; words are spoken before it. */
const CONFIRMED_WITHIN = 5;
const FAREWELL_SECONDS = 20;

/** Ends a call. It is out when Twilio says so: until then the reconciler asks, and asks again for its end. */
@Injectable()
export class EndCall implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly api: TwilioApi,
    private readonly scripts: CallScripts,
    private readonly looker: LookAtCall,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.handle(endJob, ({ callId, say }) => this.end(callId, say));
  }

  /** @throws NotCarriedOut where it is to be tried again */
  async end(callId: string, say: readonly Phrase[]): Promise<void> {
    const row = await this.database.transaction((tx) => this.#ask(tx, callId, say));
    // Without a name it can't be ended: whoever learns the name asks for the end.
    if (!row?.sid) return;
    const outcome =
      say.length > 0 && row.step > 0
        ? await this.api.say(row.sid, renderFarewell(say))
        : await this.api.hangUp(row.sid);
    if (outcome.kind === 'unknown' || outcome.kind === 'not_processed')
      throw new NotCarriedOut('end', callId, outcome);
    // It has ended before, and its callback may be lost: its seconds are known now or guessed at later.
    if (outcome.kind === 'refused') await this.looker.look(callId, { endRefused: true });
  }

  async #ask(
    tx: Transaction,
    callId: string,
    say: readonly Phrase[],
  ): Promise<CallRow | undefined> {
    const row = await lockCall(tx, callId);
    if (!row || row.state === 'out') return undefined;
    const now = this.clock.now();
    if (row.state === 'planned' && !row.sent_at) {
      await changeCall(tx, this.scripts, row, endOfOurs(now, 'cancelled'), now);
    } else {
      row.end_asked_at ??= now;
      row.farewell = say;
      const patience = CONFIRMED_WITHIN + (say.length > 0 ? FAREWELL_SECONDS : 0);
      row.look_at = addSeconds(now, patience);
    }
    await saveCall(tx, row);
    return row;
  }
}
