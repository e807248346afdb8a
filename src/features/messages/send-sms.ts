import { Injectable, Logger } from '@nestjs/common';
import { addSeconds, Clock, secondsBetween } from '../../kernel/clock.js';
import { Database } from '../../platform/database/transactions.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { type SmsOutcome, SmsSender } from '../../platform/sms/sms-sender.js';
import { giveUpIfLate } from './give-up.js';
import { messageJob, SEND_SMS } from './message-jobs.js';
import { retryPause } from './retry-pause.js';

/** The intent is committed before the SMS leaves. */
const INTEND = `
  UPDATE outbox_message SET attempts = attempts + 1, asked_at = $2
  WHERE id = $1 AND state = 'pending' AND channel = 'sms' AND asked_at IS NULL AND useful_until > $2
  RETURNING recipient, body_text AS text, attempts, useful_until AS "usefulUntil"`;

/** Whoever gave it to the carrier died before the answer was noted. */
const LOSE_SIGHT = `
  UPDATE outbox_message SET state = 'unknown', last_error = 'no answer', body_text = '', recipient = ''
  WHERE id = $1 AND state = 'pending' AND channel = 'sms' AND asked_at IS NOT NULL`;

/** Neither text nor number outlives the sending. */
const END = `
  UPDATE outbox_message
  SET state = $2, sent_at = CASE WHEN $2 = 'sent' THEN $3::timestamptz END, last_error = $4, error_code = $5, body_text = '', recipient = ''
  WHERE id = $1 AND state IN ('pending', 'unknown')`;

const TAKE_BACK = `
  UPDATE outbox_message SET asked_at = NULL, last_error = 'carrier busy'
  WHERE id = $1 AND state = 'pending' RETURNING id`;

interface Attempt {
  recipient: string;
  text: string;
  attempts: number;
  usefulUntil: Date;
}

/** Hands one SMS of the outbox to the carrier: never a second time when it did not say whether it took the first. */
@Injectable()
export class SendSms {
  readonly #log = new Logger(SendSms.name);

  constructor(
    private readonly database: Database,
    private readonly sms: SmsSender,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    jobs: JobRunner,
  ) {
    jobs.handle(SEND_SMS, ({ messageId }) => this.run(messageId));
  }

  async run(messageId: string): Promise<void> {
    if (!this.sms.enabled) return;
    const now = this.clock.now();
    const [sms] = await this.database.query<Attempt>(INTEND, [messageId, now]);
    if (!sms) {
      await this.database.query(LOSE_SIGHT, [messageId]);
      return giveUpIfLate(this.database, messageId, now);
    }
    const outcome = await this.sms.send({
      ...sms,
      id: messageId,
      usefulSeconds: secondsBetween(now, sms.usefulUntil),
    });
    if (outcome.kind === 'later') return this.#again(messageId, sms);
    const { state, fault, code } = endOf(outcome);
    if (fault) this.#log.warn(`SMS ${messageId}: ${fault}`);
    await this.database.query(END, [messageId, state, this.clock.now(), fault, code]);
  }

  async #again(messageId: string, { attempts }: Attempt): Promise<void> {
    const runAt = addSeconds(this.clock.now(), retryPause(attempts));
    const { job, options } = messageJob({ id: messageId, channel: 'sms' });
    await this.database.transaction(async (tx) => {
      const waiting = await tx.query(TAKE_BACK, [messageId]);
      if (waiting.length > 0) await this.queue.add(tx, job, { messageId }, { ...options, runAt });
    });
  }
}

interface End {
  state: 'sent' | 'unknown' | 'failed';
  fault: string | null;
  /** The carrier's own. */
  code: number | null;
}

function endOf(outcome: Exclude<SmsOutcome, { kind: 'later' }>): End {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', fault: null, code: null };
    case 'unknown':
      return { state: 'unknown', fault: 'no answer', code: null };
    case 'refused':
      return {
        ...{ state: 'failed', fault: `refused ${outcome.status} ${outcome.code}` },
        code: outcome.code,
      };
  }
}
