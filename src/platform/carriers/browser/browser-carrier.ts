import { Injectable } from '@nestjs/common';
import { DismissPages } from '../../sockets/dismiss-pages.js';
import { type CallCommand, Carrier, type EndLegCommand } from '../carrier.js';

/**
 * Voice between browsers. The pages carry it among themselves (WebRTC), so a command is an event to a page: to ring
 * is to say that a leg waits, to end a leg is to say so and to take its page out of the conversation's room.
 */
@Injectable()
export class BrowserCarrier extends Carrier {
  override readonly name = 'browser';

  constructor(private readonly pages: DismissPages) {
    super();
  }

  override async call({ legId, sessionId, line }: CallCommand): Promise<void> {
    this.pages.server.to(line).emit('voice:call', { sessionId, legId });
  }

  override async endLeg({ legId, sessionId, line, conference }: EndLegCommand): Promise<void> {
    this.pages.dismiss({
      room: line,
      event: 'voice:hang-up',
      body: { sessionId, legId },
      leave: [line, conference],
    });
  }
}
