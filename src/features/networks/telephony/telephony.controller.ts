import { Controller, Get, Param } from '@nestjs/common';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { AdminPrincipal } from '../../../platform/access/principal.js';
import { assertAdminOf } from '../admin-of.js';
import { TelephonyView } from './telephony.view.js';
import { WatchTelephony } from './watch-telephony.js';

/** The admin's view of the telephone. */
@Controller('admin/networks/:networkId/telephony')
export class TelephonyController {
  constructor(private readonly telephony: WatchTelephony) {}

  @Get()
  @Access('admin')
  async watchTelephony(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
  ): Promise<TelephonyView> {
    assertAdminOf(me, networkId);
    return this.telephony.run(networkId);
  }
}
