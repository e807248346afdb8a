import { type DynamicModule, Module } from '@nestjs/common';
import { AgenciesModule } from './features/agencies/index.js';
import { BookingsModule } from './features/bookings/index.js';
import { DemoModule } from './features/demo/index.js';
import { FundingModule } from './features/funding/index.js';
import { IdentityModule } from './features/identity/index.js';
import { InterpretingModule } from './features/interpreting/index.js';
import { LanguagesModule } from './features/languages/index.js';
import { LiveModule } from './features/live/index.js';
import { MembersModule } from './features/members/index.js';
import { MessagesModule } from './features/messages/index.js';
import { NetworksModule } from './features/networks/index.js';
import { TelephoneModule } from './features/telephone/index.js';
import type { Clock } from './kernel/clock.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';
import { RateLimitsModule } from './platform/rate-limits/index.js';

/** The whole product: the platform and the features on it. */
@Module({})
export class AppModule {
  static for(config: Config, databaseUrl: string, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.for(config, databaseUrl, clock),
        RateLimitsModule,
        LiveModule,
        IdentityModule,
        MessagesModule,
        NetworksModule,
        MembersModule,
        LanguagesModule,
        AgenciesModule,
        InterpretingModule,
        BookingsModule,
        TelephoneModule,
        FundingModule,
        DemoModule,
      ],
    };
  }
}
