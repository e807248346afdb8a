import { Injectable } from '@nestjs/common';
import { ChangeSession } from '../sessions/change-session.js';
import { HuntAgain } from '../sessions/hunt-again.js';
import { CloseLeg } from './close-leg.js';
import { DropLeg } from './drop-leg.js';

/** An interpreter or a patient goes on purpose. The session is the professional's to end. */
@Injectable()
export class LeaveLeg {
  constructor(
    private readonly sessions: ChangeSession,
    private readonly dropLeg: DropLeg,
    private readonly closeLeg: CloseLeg,
    private readonly huntAgain: HuntAgain,
  ) {}

  /** Leaving what is over changes nothing. */
  async leave(sessionId: string, legId: string): Promise<void> {
    await this.sessions.run(sessionId, async (tx, conversation) => {
      const leg = conversation.legs.find((one) => one.id === legId);
      if (!leg || leg.state === 'dropped') return;
      if (leg.party === 'patient') return this.closeLeg.close(tx, conversation, leg, 'left');
      // Nobody was served yet: the next agency need not wait for them.
      if (!leg.in_at) return this.huntAgain.insteadOf(tx, conversation, leg, 'interpreter_absent');
      // A slip of the finger, perhaps: the place is held, and the professional is told.
      await this.dropLeg.drop(tx, conversation, leg, 'left');
    });
  }
}
