import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { isOver } from '../rules/conversation-times.js';
import { WAITING_LEG } from '../rules/leg-states.js';
import { lockByLeg } from '../sessions/conversation.js';
import { EndSession } from '../sessions/end-session.js';
import { HuntAgain } from '../sessions/hunt-again.js';
import { PatientLeg } from '../telephone/patient-leg.js';
import { CloseLeg } from './close-leg.js';
import { LegAlarms } from './leg-jobs.js';
import { waitEnds } from './wait-ends.js';

/** Decides what becomes of a session when nobody has joined one of its legs in time. */
@Injectable()
export class EndWait {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly endSession: EndSession,
    private readonly huntAgain: HuntAgain,
    private readonly closeLeg: CloseLeg,
    private readonly alarms: LegAlarms,
    private readonly patient: PatientLeg,
  ) {}

  async end(legId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await lockByLeg(tx, legId);
      if (!found || !WAITING_LEG.includes(found.leg.state)) return;
      const { conversation, leg } = found;
      const { since, seconds } = await waitEnds(tx, leg);
      if (!isOver(since, seconds, this.clock.now()))
        return this.alarms.set(tx, 'join', leg.id, since, seconds);
      if (leg.party === 'professional')
        return this.endSession.end(tx, conversation, 'professional_lost');
      if (leg.party === 'interpreter')
        return this.huntAgain.insteadOf(tx, conversation, leg, 'interpreter_absent');
      if (leg.carrier === 'browser')
        return this.closeLeg.close(tx, conversation, leg, 'link_expired');
      await this.patient.gone(tx, conversation, leg.id, 'no_answer');
    });
  }
}
