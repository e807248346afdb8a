import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/transactions.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { MailSender } from '../../platform/mail/index.js';
import { DAY } from '../../platform/rate-limits/index.js';
import { SmsSender } from '../../platform/sms/sms-sender.js';
import { giveUpLate } from './give-up.js';

const KEPT_SECONDS = 30 * DAY;

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
    await giveUpLate(this.database, channels, now);
    await this.database.query(`DELETE FROM outbox_message WHERE created_at < $1`, [
      addSeconds(now, -KEPT_SECONDS),
    ]);
  }
}
