import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SystemClock } from '../kernel/clock.js';
import { AccessGuard } from './access/access.guard.js';
import { CarrierCallbacks } from './access/carrier-callbacks.js';
import { TwilioSignatures } from './carriers/twilio/webhooks/twilio-signatures.js';
import { Config } from './config/config.js';
import { dataSourceOptions } from './database/data-source.js';
import { Database } from './database/transactions.js';
import { HttpErrorFilter } from './errors/http-error.filter.js';
import { validationPipe } from './errors/validation.pipe.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { JobsModule } from './jobs/jobs.module.js';

/** What every feature stands on: settings, clock, database, jobs, access control, errors, health. */
@Global()
@Module({})
export class PlatformModule {
  static for(config: Config, databaseUrl: string, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions({ url: databaseUrl }),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 500,
        }),
        JobsModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        Database,
        Readiness,
        { provide: CarrierCallbacks, useClass: TwilioSignatures },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: HttpErrorFilter },
        { provide: APP_PIPE, useFactory: validationPipe },
      ],
      exports: [Config, Clock, Database, Readiness],
    };
  }
}
