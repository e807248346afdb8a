import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { CarrierCommands } from '../../../platform/carriers/carrier-commands.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { room } from '../../live/index.js';
import { type Conversation, type LegRow, moveLeg } from '../sessions/conversation.js';

/** Takes a leg out for good, and has the carrier hang up. */
@Injectable()
export class CloseLeg {
  constructor(
    private readonly clock: Clock,
    private readonly carriers: CarrierCommands,
  ) {}

  async close(
    tx: Transaction,
    conversation: Conversation,
    leg: LegRow,
    reason: string,
  ): Promise<void> {
    const now = this.clock.now();
    if (!(await moveLeg(tx, conversation, leg, 'leave', now, reason))) return;
    const sessionId = conversation.session.id;
    await this.carriers.endLeg(tx, 'browser', {
      legId: leg.id,
      sessionId,
      line: room.leg(leg.id),
      conference: room.session(sessionId),
    });
  }
}
