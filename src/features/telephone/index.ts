import { Module } from '@nestjs/common';
import { CarriersModule } from '../../platform/carriers/carriers.module.js';
import { BookingsModule } from '../bookings/index.js';
import { InterpretingModule } from '../interpreting/index.js';
import { CarryOut } from './carry-out.js';
import { CarryOutBooking } from './carry-out-booking.js';
import { InboundScript } from './inbound-script.js';

/** Members who call the network's number: who they are, what they need, and how their request stands. */
@Module({
  imports: [BookingsModule, CarriersModule, InterpretingModule],
  providers: [CarryOut, CarryOutBooking, InboundScript],
})
export class TelephoneModule {}
