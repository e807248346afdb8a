import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/index.js';
import { Outbox } from './outbox.js';
import { OutboxController } from './outbox.controller.js';
import { SendMail } from './send-mail.js';
import { SweepOutbox } from './sweep-outbox.js';

export { type NewMessage, Outbox } from './outbox.js';

/** What the service writes to people. */
@Module({
  imports: [MailModule],
  controllers: [OutboxController],
  providers: [Outbox, SendMail, SweepOutbox],
  exports: [Outbox],
})
export class MessagesModule {}
