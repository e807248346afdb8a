import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { Access, Me } from '../../../../platform/access/access.decorator.js';
import type { MemberPrincipal } from '../../../../platform/access/principal.js';
import { CalendarFeedView, NewCalendarFeedView } from './calendar-feed.view.js';
import { MakeFeed } from './make-feed.js';

/** The member's own calendar: a secret address to subscribe to. */
@Controller('me/calendar-feed')
@Access('member')
export class CalendarFeedController {
  constructor(private readonly feed: MakeFeed) {}

  @Get()
  calendarFeed(@Me() me: MemberPrincipal): Promise<CalendarFeedView> {
    return this.feed.read(me.memberId);
  }

  @Post()
  makeCalendarFeed(@Me() me: MemberPrincipal): Promise<NewCalendarFeedView> {
    return this.feed.make(me.memberId);
  }

  @Delete()
  @HttpCode(200)
  async revokeCalendarFeed(@Me() me: MemberPrincipal): Promise<CalendarFeedView> {
    await this.feed.revoke(me.memberId);
    return this.feed.read(me.memberId);
  }
}
