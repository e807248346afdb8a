import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/transactions.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { type Mail, MailSender } from '../../platform/mail/index.js';
import { MAIL_ATTEMPTS, SEND_MAIL } from './outbox.js';

const START_ATTEMPT = `
  UPDATE outbox_message SET attempts = attempts + 1
  WHERE id = $1 AND state = 'pending'
  RETURNING id, recipient, subject, body_text AS text, body_html AS html, attempts`;

/** What has been sent is nobody's business any more: a one-time code must not stay in the database. */
const MARK_SENT = `
  UPDATE outbox_message SET state = 'sent', sent_at = $2, last_error = NULL, body_text = '', body_html = NULL
  WHERE id = $1`;

const MARK_FAILED = `
  UPDATE outbox_message
  SET last_error = $2,
      state = CASE WHEN attempts >= $3 THEN 'failed' ELSE state END,
      body_text = CASE WHEN attempts >= $3 THEN '' ELSE body_text END,
      body_html = CASE WHEN attempts >= $3 THEN NULL ELSE body_html END
  WHERE id = $1`;

/**
 * Hands one message of the outbox to the mail server. A process killed between the server's answer and the mark
 * sends it again, with the same Message-ID.
 */
@Injectable()
export class SendMail {
  constructor(
    private readonly database: Database,
    private readonly mail: MailSender,
    private readonly clock: Clock,
    jobs: JobRunner,
  ) {
    jobs.handle(SEND_MAIL, ({ messageId }) => this.run(messageId));
  }

  /** @throws what the mail server answered, so that the queue tries again */
  async run(messageId: string): Promise<void> {
    if (!this.mail.enabled) return;
    const [message] = await this.database.query<Mail & { attempts: number }>(START_ATTEMPT, [
      messageId,
    ]);
    if (!message) return;
    try {
      await this.mail.send(message);
    } catch (error) {
      await this.database.query(MARK_FAILED, [messageId, reasonOf(error), MAIL_ATTEMPTS]);
      throw new Error(`mail ${messageId} not sent: ${reasonOf(error)}`);
    }
    await this.database.query(MARK_SENT, [messageId, this.clock.now()]);
  }
}

/** A mail server's answer may repeat the address: only the kind of the fault is kept and logged. */
function reasonOf(error: unknown): string {
  const { code, responseCode, command } = error as Record<string, unknown>;
  return [code, responseCode, command].filter(Boolean).join(' ') || 'unknown fault';
}
