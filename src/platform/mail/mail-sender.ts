import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.js';

/** One mail to one person. */
export interface Mail {
  /** Names the mail for ever: a repetition has the same, so that mail programs show it once. */
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string | null;
  /** A text/calendar file and the METHOD that it says. */
  calendar: { method: 'REQUEST' | 'CANCEL'; content: string } | null;
}

/** Hands mails to the SMTP server of the settings. */
@Injectable()
export class MailSender implements OnModuleDestroy {
  readonly #transport: Transporter | undefined;

  constructor(private readonly config: Config) {
    this.#transport = config.smtpUrl
      ? createTransport({
          url: config.smtpUrl,
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 20_000,
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      : undefined;
  }

  /** Whether mails leave this machine; otherwise they stay in the local outbox. */
  get enabled(): boolean {
    return this.#transport !== undefined;
  }

  /** @throws what the server or the network answered */
  async send(mail: Mail): Promise<void> {
    if (!this.#transport) throw new Error('No SMTP_URL: mails stay in the local outbox');
    await this.#transport.sendMail({
      from: this.config.mailFrom,
      // As an object, so that nothing in the address is read as a list of addresses.
      to: { name: '', address: mail.recipient },
      subject: mail.subject,
      text: mail.text,
      html: mail.html ?? undefined,
      // As an alternative to the text, which is how mail programs know an invitation, and as a file for the others.
      icalEvent: mail.calendar ? { ...mail.calendar, filename: 'rendez-vous.ics' } : undefined,
      messageId: `<${mail.id}@${new URL(this.config.publicBaseUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  onModuleDestroy(): void {
    this.#transport?.close();
  }
}
