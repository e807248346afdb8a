import { Module } from '@nestjs/common';
import { MessagesModule } from '../../messages/index.js';
import { BookingNotices } from './booking-notices.js';
import { CalendarFeedController } from './feed/calendar-feed.controller.js';
import { CalendarsController } from './feed/calendars.controller.js';
import { MakeFeed } from './feed/make-feed.js';
import { ReadFeed } from './feed/read-feed.js';
import { BookingMessagesController } from './preferences/booking-messages.controller.js';
import { ChooseMessages } from './preferences/choose-messages.js';
import { RemindAgencies } from './reminders/remind-agencies.js';
import { RemindMembers } from './reminders/remind-members.js';

export { BookingNotices } from './booking-notices.js';
export type { AgencyNotice, MemberNotice, NoticeDetails } from './notice-kinds.js';
export { RemindAgencies } from './reminders/remind-agencies.js';
export { RemindMembers } from './reminders/remind-members.js';

/** What is written to people about bookings. */
@Module({
  imports: [MessagesModule],
  controllers: [BookingMessagesController, CalendarFeedController, CalendarsController],
  providers: [BookingNotices, ChooseMessages, MakeFeed, ReadFeed, RemindAgencies, RemindMembers],
  exports: [BookingNotices],
})
export class BookingMessagesModule {}
