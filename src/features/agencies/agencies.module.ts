import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { CarriersModule } from '../../platform/carriers/carriers.module.js';
import { ContractsController } from './admin/contracts.controller.js';
import { ListContracts } from './admin/list-contracts.js';
import { SetBookingTerms } from './admin/set-booking-terms.js';
import { SetLine } from './admin/set-line.js';
import { PublishAvailability } from './availability/publish-availability.js';
import { ConsoleController } from './console/console.controller.js';
import { ConsoleGateway } from './console/console.gateway.js';
import { OpenConsoles } from './console/open-consoles.js';
import { ReadConsole } from './console/read-console.js';
import { ReadOfferViews } from './console/read-offer-views.js';
import { AgencyAvailability } from './entities/agency-availability.entity.js';
import { Agency } from './entities/agency.entity.js';
import { Contract } from './entities/contract.entity.js';

/** Agencies, their contracts, hours and availability, and the operators' console. */
@Module({
  imports: [TypeOrmModule.forFeature([Agency, Contract, AgencyAvailability]), CarriersModule],
  controllers: [ConsoleController, ContractsController],
  providers: [
    ...[ReadConsole, ReadOfferViews, OpenConsoles, PublishAvailability, ConsoleGateway],
    ...[ListContracts, SetBookingTerms, SetLine],
  ],
  exports: [ReadOfferViews],
})
export class AgenciesModule implements OnModuleInit {
  constructor(
    private readonly jobs: JobRunner,
    private readonly consoles: OpenConsoles,
  ) {}

  onModuleInit(): void {
    this.jobs.every('17 3 * * *', 'consoles.forget', () => this.consoles.forgetLongClosed());
  }
}
