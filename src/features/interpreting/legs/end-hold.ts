import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { isOver, SECONDS } from '../rules/conversation-times.js';
import { lockByLeg } from '../sessions/conversation.js';
import { EndSession } from '../sessions/end-session.js';
import { HuntAgain } from '../sessions/hunt-again.js';
import { CloseLeg } from './close-leg.js';
import { LegAlarms } from './leg-jobs.js';

/** Decides what becomes of a session when a party that dropped has not come back. */
@Injectable()
export class EndHold {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly endSession: EndSession,
    private readonly huntAgain: HuntAgain,
    private readonly closeLeg: CloseLeg,
    private readonly alarms: LegAlarms,
  ) {}

  async end(legId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await lockByLeg(tx, legId);
      if (found?.leg.state !== 'dropped') return;
      const { conversation, leg } = found;
      if (!isOver(leg.dropped_at!, SECONDS.hold, this.clock.now()))
        return this.alarms.set(tx, 'hold', leg.id, leg.dropped_at!, SECONDS.hold);
      if (leg.party === 'professional')
        return this.endSession.end(tx, conversation, 'professional_lost');
      if (leg.party === 'interpreter' && !leg.in_at)
        // They never spoke, so nobody was served yet: another agency may.
        return this.huntAgain.insteadOf(tx, conversation, leg, 'interpreter_absent');
      if (leg.party === 'interpreter')
        return this.endSession.end(tx, conversation, 'interpreter_lost');
      // A patient who drops ends nothing.
      await this.closeLeg.close(tx, conversation, leg, 'lost');
    });
  }
}
