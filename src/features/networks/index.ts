import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CarriersModule } from '../../platform/carriers/carriers.module.js';
import { BookingSettingsController } from './bookings/booking-settings.controller.js';
import { Network } from './network.entity.js';
import { NetworksController } from './networks.controller.js';
import { TelephoneSettingsController } from './telephony/telephone-settings.controller.js';
import { TelephonyController } from './telephony/telephony.controller.js';
import { WatchTelephony } from './telephony/watch-telephony.js';
import { WatchController } from './watch/watch.controller.js';
import { WatchNetwork } from './watch/watch-network.js';

export { assertAdminOf } from './admin-of.js';
export { Network } from './network.entity.js';
export { MOST_MINUTES } from './rules/booking-limits.js';

/** Networks and what an admin sees of them as a whole. */
@Module({
  imports: [TypeOrmModule.forFeature([Network]), CarriersModule],
  controllers: [
    NetworksController,
    BookingSettingsController,
    TelephoneSettingsController,
    TelephonyController,
    WatchController,
  ],
  providers: [WatchNetwork, WatchTelephony],
})
export class NetworksModule {}
