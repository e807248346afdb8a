import { Module } from '@nestjs/common';
import { DismissPages } from '../sockets/dismiss-pages.js';
import { BrowserCarrier } from './browser/browser-carrier.js';
import { CarrierCommands } from './carrier-commands.js';

/** The ways voice is carried, behind one port. */
@Module({
  providers: [DismissPages, BrowserCarrier, CarrierCommands],
  exports: [DismissPages, CarrierCommands],
})
export class CarriersModule {}
