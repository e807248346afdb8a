import { MessageBody, SubscribeMessage } from '@nestjs/websockets';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import { LiveGateway } from '../../../platform/sockets/live-gateway.decorator.js';
import { ConsoleBeatDto, ConsoleCloseDto } from './console-beat.dto.js';
import { OpenConsoles } from './open-consoles.js';

/** What an operator's open page says over its socket. */
@LiveGateway()
export class ConsoleGateway {
  constructor(private readonly consoles: OpenConsoles) {}

  @Access('operator')
  @SubscribeMessage('console:beat')
  beat(@Me() me: OperatorPrincipal, @MessageBody() body: ConsoleBeatDto) {
    return this.consoles.beat(me, body.consoleId, body.offers);
  }

  @Access('operator')
  @SubscribeMessage('console:close')
  close(@Me() me: OperatorPrincipal, @MessageBody() body: ConsoleCloseDto) {
    return this.consoles.close(me, body.consoleId);
  }
}
