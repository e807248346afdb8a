import { Module, type OnModuleInit } from '@nestjs/common';
import { AgenciesModule } from '../agencies/index.js';
import { UsageModule } from '../usage/index.js';
import { CarriersModule } from '../../platform/carriers/carriers.module.js';
import { TurnModule } from '../../platform/turn/turn.module.js';
import { MakeLink } from './links/make-link.js';
import { faultsOfTables } from './check-tables.js';
import { conversationControllers, conversationProviders } from './conversation.providers.js';
import { huntControllers, huntProviders } from './hunt.providers.js';
import { OpenScheduled } from './requests/open-scheduled.js';
import { ReadWishedLine } from './requests/read-wished-line.js';
import { RequestLife } from './requests/request-life.js';
import { CallerRequests } from './telephone/caller-requests.js';
import { TakeLegByCall } from './telephone/take-leg-by-call.js';

/** The heart: requests and their hunts, sessions and their legs. */
@Module({
  imports: [AgenciesModule, UsageModule, CarriersModule, TurnModule],
  controllers: [...huntControllers, ...conversationControllers],
  providers: [...huntProviders, ...conversationProviders],
  exports: [CallerRequests, MakeLink, OpenScheduled, ReadWishedLine, RequestLife, TakeLegByCall],
})
export class InterpretingModule implements OnModuleInit {
  /** A table with a state that nothing leads out of would lose requests: better not to start. */
  onModuleInit(): void {
    const faults = faultsOfTables();
    if (faults.length > 0) throw new Error(`Unsound state tables:\n${faults.join('\n')}`);
  }
}
