import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { AdminPrincipal } from '../../../platform/access/principal.js';
import { assertAdminOf } from '../admin-of.js';
import { Network } from '../network.entity.js';
import { TelephoneSettingsDto } from './telephone-settings.dto.js';
import { TelephoneSettingsView } from './telephone-settings.view.js';

/** What an admin decides about calls of members. It counts from the next call on. */
@Controller('admin/networks/:networkId/telephone')
@Access('admin')
export class TelephoneSettingsController {
  constructor(@InjectRepository(Network) private readonly networks: Repository<Network>) {}

  @Get()
  async readTelephoneSettings(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
  ): Promise<TelephoneSettingsView> {
    assertAdminOf(me, networkId);
    const { telephonePin } = await this.networks.findOneByOrFail({ id: networkId });
    return { pinAsked: telephonePin };
  }

  @Put()
  async changeTelephoneSettings(
    @Me() me: AdminPrincipal,
    @Param('networkId') networkId: string,
    @Body() { pinAsked }: TelephoneSettingsDto,
  ): Promise<TelephoneSettingsView> {
    assertAdminOf(me, networkId);
    await this.networks.update({ id: networkId }, { telephonePin: pinAsked });
    return { pinAsked };
  }
}
