import { Body, Controller, Get, Put } from '@nestjs/common';
import { Access, Me } from '../../../../platform/access/access.decorator.js';
import type { MemberPrincipal } from '../../../../platform/access/principal.js';
import { BookingMessagesDto } from './booking-messages.dto.js';
import { BookingMessagesView } from './booking-messages.view.js';
import { ChooseMessages } from './choose-messages.js';

/** Which messages of bookings a member gets. */
@Controller('me/booking-messages')
@Access('member')
export class BookingMessagesController {
  constructor(private readonly choice: ChooseMessages) {}

  @Get()
  bookingMessages(@Me() me: MemberPrincipal): Promise<BookingMessagesView> {
    return this.choice.read(me.memberId);
  }

  @Put()
  async chooseBookingMessages(
    @Me() me: MemberPrincipal,
    @Body() wanted: BookingMessagesDto,
  ): Promise<BookingMessagesView> {
    await this.choice.write(me.memberId, wanted);
    return this.choice.read(me.memberId);
  }
}
