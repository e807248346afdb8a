import { Controller, Get } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Access } from '../../platform/access/access.decorator.js';
import { Network } from './network.entity.js';
import { OpenNetworkView } from './network.view.js';

/** The networks of this installation. */
@Controller('networks')
export class NetworksController {
  constructor(@InjectRepository(Network) private readonly networks: Repository<Network>) {}

  /** The open ones: a member says at sign-in which is theirs. */
  @Get()
  @Access('anyone')
  openNetworks(): Promise<OpenNetworkView[]> {
    return this.networks.find({
      select: { slug: true, name: true, telephone: true, state: true },
      where: { state: 'open' },
      order: { name: 'ASC' },
    });
  }
}
