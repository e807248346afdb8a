import { Controller, Get } from '@nestjs/common';
import { Access } from '../../platform/access/access.decorator.js';
import { DemoNetworks } from './demo-networks.js';
import { DemoView } from './demo.view.js';
import { listDemoSignIns } from './list-demo-sign-ins.js';

/** Shows a newcomer how to sign in, on a demo database only. */
@Controller('demo')
export class DemoController {
  constructor(private readonly networks: DemoNetworks) {}

  @Get()
  @Access('anyone')
  async demo(): Promise<DemoView> {
    const demo = await this.networks.areHere();
    return { demo, signIns: demo ? listDemoSignIns() : [] };
  }
}
