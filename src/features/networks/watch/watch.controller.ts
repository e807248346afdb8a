import { Controller, Get, Param } from '@nestjs/common';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { AdminPrincipal } from '../../../platform/access/principal.js';
import { assertAdminOf } from '../admin-of.js';
import { WatchNetwork } from './watch-network.js';
import { NetworkWatchView } from './watch.view.js';

/** The admin's view of what is going on. */
@Controller('admin/networks/:networkId/live')
export class WatchController {
  constructor(private readonly watch: WatchNetwork) {}

  @Get()
  @Access('admin')
  async watchNetwork(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
  ): Promise<NetworkWatchView> {
    assertAdminOf(me, networkId);
    return this.watch.run(networkId);
  }
}
