import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Transaction } from '../../platform/database/transactions.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { defineJob } from '../../platform/jobs/job.js';
import { MailSender } from '../../platform/mail/index.js';

/** A message to one person. It says nothing of any patient. */
export interface NewMessage {
  /** A message of the same id is posted once. */
  id: string;
  recipient: string;
  subject: string;
  bodyText: string;
  bodyHtml: string;
}

export const SEND_MAIL = defineJob<{ messageId: string }>('mail.send');

/** Attempts in all: with the queue's growing pauses the last one comes some four minutes after the first. */
export const MAIL_ATTEMPTS = 6;

const INSERT = `
  INSERT INTO outbox_message (id, recipient, subject, body_text, body_html, created_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (id) DO NOTHING
  RETURNING id`;

/** Posts messages in the transaction that decided them: the message exists exactly when the decision does. */
@Injectable()
export class Outbox {
  constructor(
    private readonly jobs: JobQueue,
    private readonly mail: MailSender,
    private readonly clock: Clock,
  ) {}

  /** @returns false where a message of this id was posted before */
  async post(tx: Transaction, message: NewMessage): Promise<boolean> {
    const posted = await tx.query(INSERT, [
      message.id,
      message.recipient,
      message.subject,
      message.bodyText,
      message.bodyHtml,
      this.clock.now(),
    ]);
    if (posted.length === 0) return false;
    if (this.mail.enabled)
      await this.jobs.add(
        tx,
        SEND_MAIL,
        { messageId: message.id },
        { key: `mail:${message.id}`, maxAttempts: MAIL_ATTEMPTS },
      );
    return true;
  }
}
