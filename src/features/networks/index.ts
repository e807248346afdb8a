import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Network } from './network.entity.js';
import { NetworksController } from './networks.controller.js';
import { TelephoneSettingsController } from './telephone-settings.controller.js';
import { WatchController } from './watch/watch.controller.js';
import { WatchNetwork } from './watch/watch-network.js';

export { assertAdminOf } from './admin-of.js';
export { Network } from './network.entity.js';

/** Networks and what an admin sees of them as a whole. */
@Module({
  imports: [TypeOrmModule.forFeature([Network])],
  controllers: [NetworksController, TelephoneSettingsController, WatchController],
  providers: [WatchNetwork],
})
export class NetworksModule {}
