import { type DynamicModule, Module } from '@nestjs/common';
import { DemoModule } from './features/demo/index.js';
import { IdentityModule } from './features/identity/index.js';
import { LiveModule } from './features/live/index.js';
import type { Clock } from './kernel/clock.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';

/** The whole product: the platform and the features on it. */
@Module({})
export class AppModule {
  static for(config: Config, databaseUrl: string, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.for(config, databaseUrl, clock),
        LiveModule,
        IdentityModule,
        DemoModule,
      ],
    };
  }
}
