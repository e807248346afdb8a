import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/transactions.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { type Mail, MailSender } from '../../platform/mail/index.js';
import { giveUpIfLate } from './give-up.js';
import { messageJob, SEND_MAIL } from './message-jobs.js';
import { MailServerWatch } from './mail-server-watch.js';
import { faultOf, isRefusal } from './mail-faults.js';
import { retryPause } from './retry-pause.js';

/** A server that says no may be set up wrongly for a while: so many attempts, over some nine minutes. */
export const REFUSALS_BORNE = 6;

const START_ATTEMPT = `
  UPDATE outbox_message SET attempts = attempts + 1
  WHERE id = $1 AND state = 'pending' AND channel = 'mail' AND useful_until > $2
  RETURNING id, recipient, subject, body_text AS text, body_html AS html, calendar, calendar_method AS "calendarMethod",
    attempts, urgent, useful_until AS "usefulUntil"`;

/** What has been sent is nobody's business any more: a one-time code must not stay in the database. */
const EMPTIED = `body_text = '', body_html = NULL, calendar = NULL, calendar_method = NULL`;
const MARK_SENT = `
  UPDATE outbox_message SET state = 'sent', sent_at = $2, last_error = NULL, ${EMPTIED} WHERE id = $1`;
const MARK_FAILED = `
  UPDATE outbox_message SET state = 'failed', last_error = $2, ${EMPTIED} WHERE id = $1 AND state = 'pending'`;
const NOTE_FAULT = `UPDATE outbox_message SET last_error = $2 WHERE id = $1 AND state = 'pending' RETURNING id`;

interface Attempt extends Omit<Mail, 'calendar'> {
  calendar: string | null;
  calendarMethod: 'REQUEST' | 'CANCEL' | null;
  attempts: number;
  urgent: boolean;
  usefulUntil: Date;
}

/**
 * Hands one mail of the outbox to the mail server. A process killed between the server's answer and the mark sends it
 * again, with the same Message-ID.
 */
@Injectable()
export class SendMail {
  constructor(
    private readonly database: Database,
    private readonly mail: MailSender,
    private readonly server: MailServerWatch,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    jobs: JobRunner,
  ) {
    jobs.handle(SEND_MAIL, ({ messageId }) => this.run(messageId));
  }

  /** Sends the mail, or puts the next attempt on the queue. */
  async run(messageId: string): Promise<void> {
    if (!this.mail.enabled) return;
    const started = await this.database.query<Attempt>(START_ATTEMPT, [
      messageId,
      this.clock.now(),
    ]);
    const [mail] = started;
    if (!mail) return giveUpIfLate(this.database, messageId, this.clock.now());
    if (!this.server.mayTry()) return this.#later(mail, 'server away');
    try {
      await this.mail.send({ ...mail, calendar: calendarOf(mail) });
    } catch (error) {
      this.server.failed(error);
      const fault = faultOf(error);
      if (isRefusal(error) && mail.attempts >= REFUSALS_BORNE)
        await this.database.query(MARK_FAILED, [messageId, fault]);
      else await this.#later(mail, fault);
      return;
    }
    this.server.answered();
    await this.database.query(MARK_SENT, [messageId, this.clock.now()]);
  }

  async #later({ id, attempts, urgent, usefulUntil }: Attempt, fault: string): Promise<void> {
    const runAt = addSeconds(this.clock.now(), retryPause(attempts));
    if (runAt >= usefulUntil) {
      await this.database.query(MARK_FAILED, [id, fault]);
      return;
    }
    const { job, options } = messageJob({ id, channel: 'mail', urgent });
    await this.database.transaction(async (tx) => {
      const waiting = await tx.query(NOTE_FAULT, [id, fault]);
      if (waiting.length > 0)
        await this.queue.add(tx, job, { messageId: id }, { ...options, runAt });
    });
  }
}

function calendarOf({ calendar, calendarMethod }: Attempt): Mail['calendar'] {
  return calendar && calendarMethod ? { content: calendar, method: calendarMethod } : null;
}
