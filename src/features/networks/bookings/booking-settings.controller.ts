import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { AdminPrincipal } from '../../../platform/access/principal.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { assertAdminOf } from '../admin-of.js';
import { Network } from '../network.entity.js';
import { leavesAnHour } from '../rules/booking-limits.js';
import { BookingSettingsDto } from './booking-settings.dto.js';
import { BookingSettingsView } from './booking-settings.view.js';

/** What an admin allows of bookings. It counts from the next booking or change on; what is booked stays booked. */
@Controller('admin/networks/:networkId/booking-settings')
@Access('admin')
export class BookingSettingsController {
  constructor(@InjectRepository(Network) private readonly networks: Repository<Network>) {}

  @Get()
  async readBookingSettings(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
  ): Promise<BookingSettingsView> {
    assertAdminOf(me, networkId);
    const network = await this.networks.findOneByOrFail({ id: networkId });
    return {
      noticeMinutes: network.bookingNoticeMinutes,
      horizonDays: network.bookingHorizonDays,
      mostMinutes: network.bookingMostMinutes,
    };
  }

  /** @throws AppError BOOKING_NOTICE_BEYOND_HORIZON */
  @Put()
  async changeBookingSettings(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
    @Body() { noticeMinutes, horizonDays, mostMinutes }: BookingSettingsDto,
  ): Promise<BookingSettingsView> {
    assertAdminOf(me, networkId);
    if (!leavesAnHour(noticeMinutes, horizonDays))
      throw new AppError('BOOKING_NOTICE_BEYOND_HORIZON');
    await this.networks.update(
      { id: networkId },
      {
        bookingNoticeMinutes: noticeMinutes,
        bookingHorizonDays: horizonDays,
        bookingMostMinutes: mostMinutes,
      },
    );
    return { noticeMinutes, horizonDays, mostMinutes };
  }
}
