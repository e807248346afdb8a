import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../platform/access/access.decorator.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/transactions.js';
import { AppError } from '../../platform/errors/app-error.js';
import { MailSender } from '../../platform/mail/index.js';
import { SmsSender } from '../../platform/sms/sms-sender.js';
import { isLocalVisit } from './is-local-visit.js';
import { OutboxMessageView } from './outbox.view.js';

const LIST = `
  SELECT id, channel, recipient, subject, body_text AS "bodyText", calendar_method AS calendar,
    created_at AS "createdAt", state
  FROM outbox_message WHERE channel = ANY($1) ORDER BY created_at DESC, id DESC LIMIT 50`;

/**
 * The mailbox of the embedded default, where no mail leaves the machine. It shows one-time codes, so it exists on
 * that machine only, and not at all in production or where mails are really sent. SMS stand in it where there is no
 * telephone.
 */
@Controller('outbox')
export class OutboxController {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly mail: MailSender,
    private readonly sms: SmsSender,
  ) {}

  @Get()
  @Access('anyone')
  async outbox(@Req() request: FastifyRequest): Promise<OutboxMessageView[]> {
    const hidden = this.config.production || this.mail.enabled;
    if (hidden || !isLocalVisit(request.socket.remoteAddress, request.headers))
      throw new AppError('NOT_FOUND');
    const rows = await this.database.query<
      Omit<OutboxMessageView, 'createdAt'> & { createdAt: Date }
    >(LIST, [this.sms.enabled ? ['mail'] : ['mail', 'sms']]);
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }
}
