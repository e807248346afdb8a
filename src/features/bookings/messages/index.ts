import { Module } from '@nestjs/common';
import { MessagesModule } from '../../messages/index.js';
import { BookingNotices } from './booking-notices.js';

export { BookingNotices } from './booking-notices.js';
export type { AgencyNotice, MemberNotice, NoticeDetails } from './notice-kinds.js';

/** What is written to people about bookings. */
@Module({
  imports: [MessagesModule],
  providers: [BookingNotices],
  exports: [BookingNotices],
})
export class BookingMessagesModule {}
