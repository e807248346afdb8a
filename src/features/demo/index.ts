import { Module } from '@nestjs/common';
import { DemoController } from './demo.controller.js';
import { DemoNetworks } from './demo-networks.js';
import { SeedDemo } from './seed-demo.js';

export { DemoNetworks } from './demo-networks.js';
export type { DemoSignInView } from './demo.view.js';
export { listDemoSignIns } from './list-demo-sign-ins.js';
export { SeedDemo } from './seed-demo.js';

/** The demo networks of an empty database, for newcomers and trials. */
@Module({
  controllers: [DemoController],
  providers: [DemoNetworks, SeedDemo],
  exports: [DemoNetworks, SeedDemo],
})
export class DemoModule {}
