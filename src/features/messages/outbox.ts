import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Transaction } from '../../platform/database/transactions.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { MailSender } from '../../platform/mail/index.js';
import { SmsSender } from '../../platform/sms/sms-sender.js';
import { messageJob } from './message-jobs.js';
import type { NewMessage } from './new-message.js';

const INSERT = `
  INSERT INTO outbox_message (id, channel, recipient, subject, body_text, body_html, calendar, calendar_method, topic,
                              useful_until, urgent, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  ON CONFLICT (id) DO NOTHING
  RETURNING id`;

/** An SMS that was given to the carrier is past recall. */
const SUPERSEDE = `
  UPDATE outbox_message SET state = 'superseded', body_text = '', body_html = NULL, calendar = NULL, calendar_method = NULL,
    recipient = CASE WHEN channel = 'sms' THEN '' ELSE recipient END
  WHERE topic = $1 AND recipient = $2 AND channel = $3 AND state = 'pending' AND asked_at IS NULL AND id <> $4`;

/** Posts messages in the transaction that decided them: the message exists exactly when the decision does. */
@Injectable()
export class Outbox {
  constructor(
    private readonly jobs: JobQueue,
    private readonly mail: MailSender,
    private readonly sms: SmsSender,
    private readonly clock: Clock,
  ) {}

  /** @returns false where a message of this id was posted before, or nothing could ever send it */
  async post(tx: Transaction, message: NewMessage): Promise<boolean> {
    const { id, channel, recipient, topic } = message;
    // Where mails are sent nobody reads a local outbox: an SMS without a telephone would only keep a number.
    if (channel === 'sms' && !this.sms.enabled && this.mail.enabled) return false;
    const posted = await tx.query(INSERT, [
      ...[id, channel, recipient],
      ...(message.channel === 'mail'
        ? [message.subject, message.bodyText, message.bodyHtml]
        : ['', message.text, null]),
      ...calendarOf(message),
      ...[topic ?? null, message.usefulUntil, message.urgent ?? false, this.clock.now()],
    ]);
    if (posted.length === 0) return false;
    // What is never sent, in the demo, is read on its page: nothing takes its place.
    if (!(channel === 'mail' ? this.mail : this.sms).enabled) return true;
    if (topic && message.supersedes) await tx.query(SUPERSEDE, [topic, recipient, channel, id]);
    const { job, options } = messageJob(message);
    await this.jobs.add(tx, job, { messageId: id }, options);
    return true;
  }
}

function calendarOf(message: NewMessage): [string | null, string | null] {
  const calendar = message.channel === 'mail' ? message.calendar : undefined;
  return [calendar?.content ?? null, calendar?.method ?? null];
}
