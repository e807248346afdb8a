import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/transactions.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { MailSender } from '../../platform/mail/index.js';
import { DAY } from '../../platform/rate-limits/index.js';
import { SmsSender } from '../../platform/sms/sms-sender.js';

const KEPT_SECONDS = 30 * DAY;

/** Of no use any more. An SMS that may have been sent is not one that failed. */
const GIVE_UP = `
  UPDATE outbox_message
  SET state = CASE WHEN asked_at IS NULL THEN 'failed' ELSE 'unknown' END,
    last_error = coalesce(last_error, 'not sent in time'), body_text = '', body_html = NULL, calendar = NULL,
    calendar_method = NULL, recipient = CASE WHEN channel = 'sms' THEN '' ELSE recipient END
  WHERE state = 'pending' AND useful_until <= $1 AND channel = ANY($2)`;

/** No message stays pending for ever, and none is kept for long. */
@Injectable()
export class SweepOutbox {
  constructor(
    private readonly database: Database,
    private readonly mail: MailSender,
    private readonly sms: SmsSender,
    private readonly clock: Clock,
    jobs: JobRunner,
  ) {
    jobs.every('*/15 * * * *', 'mail.sweep', () => this.run());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const channels = [...(this.mail.enabled ? ['mail'] : []), ...(this.sms.enabled ? ['sms'] : [])];
    await this.database.query(GIVE_UP, [now, channels]);
    await this.database.query(`DELETE FROM outbox_message WHERE created_at < $1`, [
      addSeconds(now, -KEPT_SECONDS),
    ]);
  }
}
