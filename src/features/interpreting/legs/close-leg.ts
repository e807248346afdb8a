import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { CarrierCommands } from '../../../platform/carriers/carrier-commands.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { room } from '../../live/index.js';
import { type Conversation, type LegRow, moveLeg } from '../sessions/conversation.js';
import { LegCalls } from '../telephone/leg-calls.js';
import { TellSession } from '../sessions/tell-session.js';

/** Takes a leg out for good, has the carrier hang up, and tells everybody. */
@Injectable()
export class CloseLeg {
  constructor(
    private readonly clock: Clock,
    private readonly carriers: CarrierCommands,
    private readonly tell: TellSession,
    private readonly calls: LegCalls,
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
    const command = { legId: leg.id, sessionId, line: room.leg(leg.id) };
    if (leg.carrier === 'browser') await this.carriers.endLeg(tx, 'browser', command);
    else await this.calls.hangUp(tx, [leg.id]);
    await this.tell.left(tx, sessionId, leg);
  }
}
