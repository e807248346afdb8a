import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addSeconds, Clock } from '../../../../kernel/clock.js';
import { Database } from '../../../database/transactions.js';
import { JobQueue } from '../../../jobs/job-queue.js';
import { JobRunner } from '../../../jobs/job-runner.js';
import type { CallState } from '../../call-states.js';
import type { Phrase } from '../../prompts/phrase.js';
import { announceJob } from '../../telephone-jobs.js';
import { CallbackUrls } from '../callback-urls.js';
import { TwilioApi } from '../client/twilio-api.js';

/** Seconds until a call that is out of the talk for a moment is tried again. */
const AGAIN = 3;

interface Listener {
  sid: string | null;
  state: CallState;
  roomSid: string | null;
}

const READ = `
  SELECT sid, state, room_sid AS "roomSid" FROM call
  WHERE id = $1 AND state <> 'out' AND end_asked_at IS NULL`;

/** Says something to a call that is in a conference. Twice is better than never: what is in doubt is repeated. */
@Injectable()
export class AnnounceToCall implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly api: TwilioApi,
    private readonly urls: CallbackUrls,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.handle(announceJob, ({ callId, say, until }) =>
      this.announce(callId, say, new Date(until)),
    );
  }

  async announce(callId: string, say: readonly Phrase[], until: Date): Promise<void> {
    const [call] = await this.database.query<Listener>(READ, [callId]);
    const now = this.clock.now();
    if (!call || now > until) return;
    if (call.state === 'in' && call.sid && call.roomSid) {
      const url = this.urls.announcement(say);
      const outcome = await this.api.announce(call.roomSid, call.sid, url);
      if (outcome.kind === 'done') return;
    }
    const payload = { callId, say, until: until.toISOString() };
    const options = { key: `telephone.announce:${callId}:${say[0]?.key}` };
    await this.database.transaction((tx) =>
      this.jobs.add(tx, announceJob, payload, {
        ...options,
        runAt: addSeconds(now, AGAIN),
        notWithin: AGAIN,
      }),
    );
  }
}
