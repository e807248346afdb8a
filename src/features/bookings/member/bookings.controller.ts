import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock } from '../../../kernel/clock.js';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { MemberPrincipal } from '../../../platform/access/principal.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { KnownId } from '../../../platform/errors/known-id.pipe.js';
import { localeOf } from '../../../platform/errors/locale.js';
import {
  BookedView,
  BookingDetailView,
  BookingListView,
  BookingOptionsView,
  BookingView,
} from '../booking.view.js';
import { AnswerProposal } from './answer-proposal.js';
import {
  AnswerProposalDto,
  CancelBookingDto,
  ChangeBookingDto,
  ChooseUnplacedDto,
  CreateBookingDto,
} from './booking.dto.js';
import { ReadBookingInputs } from './booking-inputs.js';
import { CancelBooking } from './cancel-booking.js';
import { ChangeBooking } from './change-booking.js';
import { ChooseUnplaced } from './choose-unplaced.js';
import { CreateBooking } from './create-booking.js';
import { ListBookingsDto, ReadBookingOptionsDto } from './list-bookings.dto.js';
import { ReadBookingOptions } from './read-booking-options.js';
import { ReadBookings } from './read-bookings.js';

const bookingId = new KnownId('BOOKING_UNKNOWN');

/** A member's bookings. */
@Access('member')
@Controller('bookings')
export class BookingsController {
  constructor(
    private readonly clock: Clock,
    private readonly inputs: ReadBookingInputs,
    private readonly bookings: ReadBookings,
    private readonly options: ReadBookingOptions,
    private readonly creation: CreateBooking,
    private readonly changes: ChangeBooking,
    private readonly cancellation: CancelBooking,
    private readonly proposals: AnswerProposal,
    private readonly unplaced: ChooseUnplaced,
  ) {}

  /** From the start of today in the network's zone where `from` is absent; without end where `to` is. */
  @Get()
  async listBookings(
    @Me() me: MemberPrincipal,
    @Query() { from, to }: ListBookingsDto,
  ): Promise<BookingListView> {
    const now = this.clock.now();
    const { zone } = await this.inputs.member(me.memberId);
    const today = DateTime.fromJSDate(now, { zone }).startOf('day').toJSDate();
    const since = from ? new Date(from) : today;
    const bookings = await this.bookings.between(me.memberId, since, to ? new Date(to) : null);
    return { bookings, now: now.toISOString() };
  }

  @Get('options')
  readBookingOptions(
    @Me() me: MemberPrincipal,
    @Query() { language }: ReadBookingOptionsDto,
  ): Promise<BookingOptionsView> {
    return this.options.read(me.memberId, language);
  }

  @Get(':id')
  async readBooking(
    @Me() me: MemberPrincipal,
    @Param('id', bookingId) id: string,
  ): Promise<BookingDetailView> {
    const booking = await this.bookings.detail(me.memberId, id);
    if (!booking) throw new AppError('BOOKING_UNKNOWN');
    return booking;
  }

  @Post()
  createBooking(
    @Me() me: MemberPrincipal,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: CreateBookingDto,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<BookedView> {
    return this.creation.create(me.memberId, key, body, localeOf(acceptLanguage));
  }

  @Put(':id')
  changeBooking(
    @Me() me: MemberPrincipal,
    @Param('id', bookingId) id: string,
    @Body() body: ChangeBookingDto,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<BookingView> {
    return this.changes.change(me.memberId, id, body, localeOf(acceptLanguage));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  cancelBooking(
    @Me() me: MemberPrincipal,
    @Param('id', bookingId) id: string,
    @Body() body: CancelBookingDto,
  ): Promise<BookingView> {
    return this.cancellation.cancel(me.memberId, id, body);
  }

  @Post(':id/proposal')
  @HttpCode(200)
  answerProposal(
    @Me() me: MemberPrincipal,
    @Param('id', bookingId) id: string,
    @Body() body: AnswerProposalDto,
  ): Promise<BookingView> {
    return this.proposals.answer(me.memberId, id, body);
  }

  @Post(':id/unplaced')
  @HttpCode(200)
  chooseUnplaced(
    @Me() me: MemberPrincipal,
    @Param('id', bookingId) id: string,
    @Body() body: ChooseUnplacedDto,
  ): Promise<BookingView> {
    return this.unplaced.choose(me.memberId, id, body);
  }
}
