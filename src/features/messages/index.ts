import { Module } from '@nestjs/common';
import { CarriersModule } from '../../platform/carriers/carriers.module.js';
import { MailModule } from '../../platform/mail/index.js';
import { MailServerWatch } from './mail-server-watch.js';
import { NoteSmsReport } from './note-sms-report.js';
import { Outbox } from './outbox.js';
import { OutboxController } from './outbox.controller.js';
import { SendMail } from './send-mail.js';
import { SendSms } from './send-sms.js';
import { SweepOutbox } from './sweep-outbox.js';

export type { CalendarPart, NewMail, NewMessage, NewSms } from './new-message.js';
export { Outbox } from './outbox.js';

/** What the service writes to people. */
@Module({
  imports: [MailModule, CarriersModule],
  controllers: [OutboxController],
  providers: [Outbox, MailServerWatch, SendMail, SendSms, NoteSmsReport, SweepOutbox],
  exports: [Outbox],
})
export class MessagesModule {}
