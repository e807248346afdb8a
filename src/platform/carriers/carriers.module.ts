import { Module } from '@nestjs/common';
import { BrowserCarrier } from './browser/browser-carrier.js';
import { CarrierCommands } from './carrier-commands.js';

/** The ways voice is carried, behind one port. */
@Module({ providers: [BrowserCarrier, CarrierCommands], exports: [CarrierCommands] })
export class CarriersModule {}
