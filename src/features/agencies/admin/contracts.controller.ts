import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { AdminPrincipal } from '../../../platform/access/principal.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { assertAdminOf } from '../../networks/index.js';
import { BookingTermsDto } from './booking-terms.dto.js';
import { ContractsView } from './contract.view.js';
import { LineDto } from './line.dto.js';
import { ListContracts } from './list-contracts.js';
import { SetBookingTerms } from './set-booking-terms.js';
import { SetLine } from './set-line.js';

const contractIdPipe = new ParseUUIDPipe({
  exceptionFactory: () => new AppError('CONTRACT_UNKNOWN'),
});

/** A network's contracts with agencies, for its admins. */
@Controller('admin/networks/:networkId/contracts')
@Access('admin')
export class ContractsController {
  constructor(
    private readonly list: ListContracts,
    private readonly setLine: SetLine,
    private readonly setBookingTerms: SetBookingTerms,
  ) {}

  /** Those in force today, in the order in which agencies are asked. */
  @Get()
  async listContracts(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
  ): Promise<ContractsView> {
    assertAdminOf(me, networkId);
    return this.list.run(networkId);
  }

  /** It counts from the next round of a hunt on. */
  @Put(':contractId/line')
  async setContractLine(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
    @Param('contractId', contractIdPipe) contractId: string,
    @Body() body: LineDto,
  ): Promise<ContractsView> {
    assertAdminOf(me, networkId);
    await this.setLine.run(networkId, contractId, body);
    return this.list.run(networkId);
  }

  /** They count from the next agency that is asked on; a deadline that runs keeps its hour. */
  @Put(':contractId/booking-terms')
  async setContractBookingTerms(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
    @Param('contractId', contractIdPipe) contractId: string,
    @Body() body: BookingTermsDto,
  ): Promise<ContractsView> {
    assertAdminOf(me, networkId);
    await this.setBookingTerms.run(networkId, contractId, body);
    return this.list.run(networkId);
  }
}
