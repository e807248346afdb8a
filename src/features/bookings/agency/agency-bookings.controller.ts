import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import { KnownId } from '../../../platform/errors/known-id.pipe.js';
import { AgencyBookingsView, AgencyBookingView, ConfirmedBookingView } from '../booking.view.js';
import {
  ConfirmBookingDto,
  HandBackBookingDto,
  ProposeHourDto,
  RefuseBookingDto,
} from './agency-booking.dto.js';
import { ConfirmBooking } from './confirm-booking.js';
import { DeclineBooking } from './decline-booking.js';
import { ProposeHour } from './propose-hour.js';
import { ReadAgencyBookings } from './read-agency-bookings.js';

const offerId = new KnownId('BOOKING_OFFER_UNKNOWN');

/** How an agency answers about bookings. */
@Access('operator')
@Controller('agency/bookings')
export class AgencyBookingsController {
  constructor(
    private readonly bookings: ReadAgencyBookings,
    private readonly confirmation: ConfirmBooking,
    private readonly declining: DeclineBooking,
    private readonly proposal: ProposeHour,
  ) {}

  @Get()
  listAgencyBookings(@Me() me: OperatorPrincipal): Promise<AgencyBookingsView> {
    return this.bookings.list(me.agencyId);
  }

  @Post(':offerId/confirm')
  @HttpCode(200)
  confirmBooking(
    @Me() me: OperatorPrincipal,
    @Param('offerId', offerId) id: string,
    @Body() body: ConfirmBookingDto,
  ): Promise<ConfirmedBookingView> {
    return this.confirmation.confirm(me, id, body);
  }

  @Post(':offerId/interpreter')
  @HttpCode(200)
  changeInterpreter(
    @Me() me: OperatorPrincipal,
    @Param('offerId', offerId) id: string,
    @Body() body: ConfirmBookingDto,
  ): Promise<ConfirmedBookingView> {
    return this.confirmation.changeInterpreter(me, id, body);
  }

  @Post(':offerId/refuse')
  @HttpCode(200)
  refuseBooking(
    @Me() me: OperatorPrincipal,
    @Param('offerId', offerId) id: string,
    @Body() body: RefuseBookingDto,
  ): Promise<AgencyBookingView> {
    return this.declining.refuse(me, id, body);
  }

  @Post(':offerId/propose')
  @HttpCode(200)
  proposeHour(
    @Me() me: OperatorPrincipal,
    @Param('offerId', offerId) id: string,
    @Body() body: ProposeHourDto,
  ): Promise<AgencyBookingView> {
    return this.proposal.propose(me, id, body);
  }

  @Post(':offerId/hand-back')
  @HttpCode(200)
  handBackBooking(
    @Me() me: OperatorPrincipal,
    @Param('offerId', offerId) id: string,
    @Body() body: HandBackBookingDto,
  ): Promise<AgencyBookingView> {
    return this.declining.handBack(me, id, body);
  }
}
