import { Module, type OnModuleInit } from '@nestjs/common';
import { tableFaults } from '../../kernel/state-machine.js';
import { CarriersModule } from '../../platform/carriers/carriers.module.js';
import { InterpretingModule } from '../interpreting/index.js';
import { UsageModule } from '../usage/index.js';
import { AgencyBookingsController } from './agency/agency-bookings.controller.js';
import { ConfirmBooking } from './agency/confirm-booking.js';
import { DeclineBooking } from './agency/decline-booking.js';
import { LockAgencyBooking } from './agency/lock-agency-booking.js';
import { ProposeHour } from './agency/propose-hour.js';
import { ReadAgencyBookings } from './agency/read-agency-bookings.js';
import { BookingLife } from './booking-life.js';
import { BookingLines } from './booking-lines.js';
import { BookingNews } from './booking-news.js';
import { BeginBookings } from './due/begin-bookings.js';
import { BookingStep } from './due/booking-step.js';
import { DueWatch } from './due/due-watch.js';
import { EndBooking } from './end-booking.js';
import { Ladder } from './ladder/ladder.js';
import { LeaveEndedContracts } from './ladder/leave-ended-contracts.js';
import { TellAgency } from './ladder/tell-agency.js';
import { AnswerProposal } from './member/answer-proposal.js';
import { ReadBookingInputs } from './member/booking-inputs.js';
import { BookingsController } from './member/bookings.controller.js';
import { CancelBooking } from './member/cancel-booking.js';
import { ChangeBooking } from './member/change-booking.js';
import { ChooseUnplaced } from './member/choose-unplaced.js';
import { CreateBooking } from './member/create-booking.js';
import { LockBooking } from './member/lock-booking.js';
import { LookAround } from './member/look-around.js';
import { ReadBookingOptions } from './member/read-booking-options.js';
import { ReadBookings } from './member/read-bookings.js';
import { WriteBooking } from './member/write-booking.js';
import { BookingMessagesModule } from './messages/index.js';
import { bookingOfferStates } from './rules/booking-offer-states.js';
import { bookingStates } from './rules/booking-states.js';
import { BookByTelephone } from './telephone/book-by-telephone.js';

const shared = [
  BookingLife,
  BookingLines,
  BookingNews,
  EndBooking,
  Ladder,
  LeaveEndedContracts,
  TellAgency,
];
const member = [
  ...[AnswerProposal, CancelBooking, ChangeBooking, ChooseUnplaced, CreateBooking, LockBooking],
  ...[
    BookByTelephone,
    LookAround,
    ReadBookingInputs,
    ReadBookingOptions,
    ReadBookings,
    WriteBooking,
  ],
];
const agency = [ConfirmBooking, DeclineBooking, LockAgencyBooking, ProposeHour, ReadAgencyBookings];
const due = [BeginBookings, BookingStep, DueWatch];

/** Bookings: an interpreter at a chosen hour, asked for in advance. */
@Module({
  imports: [InterpretingModule, UsageModule, CarriersModule, BookingMessagesModule],
  controllers: [BookingsController, AgencyBookingsController],
  providers: [...shared, ...member, ...agency, ...due],
  exports: [BookByTelephone, DueWatch],
})
export class BookingsModule implements OnModuleInit {
  /** A table with a state that nothing leads out of would lose bookings: better not to start. */
  onModuleInit(): void {
    const faults = [...tableFaults(bookingStates), ...tableFaults(bookingOfferStates)];
    if (faults.length > 0) throw new Error(`Unsound state tables:\n${faults.join('\n')}`);
  }
}
