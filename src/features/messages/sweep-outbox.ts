import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/transactions.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { MailSender } from '../../platform/mail/index.js';
import { DAY, HOUR } from '../../platform/rate-limits/index.js';

const KEPT_SECONDS = 30 * DAY;

/** Its job is gone (tried to the end, or the row is older than the mail server's settings). */
const GIVE_UP = `
  UPDATE outbox_message
  SET state = 'failed', last_error = coalesce(last_error, 'not sent within an hour'), body_text = '', body_html = NULL
  WHERE state = 'pending' AND created_at < $1`;

/** No message stays pending for ever, and none is kept for long. */
@Injectable()
export class SweepOutbox {
  constructor(
    private readonly database: Database,
    private readonly mail: MailSender,
    private readonly clock: Clock,
    jobs: JobRunner,
  ) {
    jobs.every('*/15 * * * *', 'mail.sweep', () => this.run());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    if (this.mail.enabled) await this.database.query(GIVE_UP, [addSeconds(now, -HOUR)]);
    await this.database.query(`DELETE FROM outbox_message WHERE created_at < $1`, [
      addSeconds(now, -KEPT_SECONDS),
    ]);
  }
}
