import { Module } from '@nestjs/common';
import { CarriersModule } from '../../platform/carriers/carriers.module.js';
import { InterpretingModule } from '../interpreting/index.js';
import { CarryOut } from './carry-out.js';
import { InboundScript } from './inbound-script.js';

/** Members who call the network's number: who they are, what they need, and how their request stands. */
@Module({
  imports: [CarriersModule, InterpretingModule],
  providers: [CarryOut, InboundScript],
})
export class TelephoneModule {}
