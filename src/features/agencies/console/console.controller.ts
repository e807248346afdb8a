import { Body, Controller, Get, Put } from '@nestjs/common';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import { PublishAvailabilityDto } from '../availability/publish-availability.dto.js';
import { PublishAvailability } from '../availability/publish-availability.js';
import type { ConsoleView } from '../console.view.js';
import { ReadConsole } from './read-console.js';

/** The agency's console: what it shows, what it publishes. */
@Access('operator')
@Controller('console')
export class ConsoleController {
  constructor(
    private readonly console: ReadConsole,
    private readonly availability: PublishAvailability,
  ) {}

  @Get()
  read(@Me() me: OperatorPrincipal): Promise<ConsoleView> {
    return this.console.read(me);
  }

  @Put('availability')
  async publish(
    @Me() me: OperatorPrincipal,
    @Body() body: PublishAvailabilityDto,
  ): Promise<ConsoleView> {
    await this.availability.publish(me.agencyId, body);
    return this.console.read(me);
  }
}
