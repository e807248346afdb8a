import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../database/transactions.js';
import { JobRunner } from '../../../jobs/job-runner.js';
import { advanceJob } from '../../telephone-jobs.js';
import { CallbackUrls } from '../callback-urls.js';
import { TwilioApi } from '../client/twilio-api.js';
import { NotCarriedOut } from './not-carried-out.js';

/** A call that somebody has answered, and whether its last step saw what the command's transaction did. */
const READ = `
  SELECT sid, step, coalesce(pg_visible_in_snapshot($2::text::xid8, snapshot), false) AS seen FROM call
  WHERE id = $1 AND sid IS NOT NULL AND step > 0 AND state <> 'out' AND end_asked_at IS NULL`;

/**
 * Has a call ask its script now. The number of the document that it is sent to is the next one: should the call ask for
 * that by itself meanwhile, both get the same.
 */
@Injectable()
export class RedirectCall implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly api: TwilioApi,
    private readonly urls: CallbackUrls,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.handle(advanceJob, ({ callId, decidedBy }) => this.redirect(callId, decidedBy));
  }

  /** @throws NotCarriedOut where it is to be tried again */
  async redirect(callId: string, decidedBy: string): Promise<void> {
    const [call] = await this.database.query<{ sid: string; step: number; seen: boolean }>(READ, [
      callId,
      decidedBy,
    ]);
    if (!call || call.seen) return;
    const url = this.urls.step(callId, call.step + 1, { advanced: true });
    const outcome = await this.api.redirect(call.sid, url);
    // Refused: it has ended, which its callback or the reconciler tells.
    if (outcome.kind === 'unknown' || outcome.kind === 'not_processed')
      throw new NotCarriedOut('redirect', callId, outcome);
  }
}
