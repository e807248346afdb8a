import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import { CloseLeg } from '../legs/close-leg.js';
import { LegAlarms } from '../legs/leg-jobs.js';
import { OpenLeg } from '../legs/open-leg.js';
import { SECONDS } from '../rules/conversation-times.js';
import { ChangeSession } from '../sessions/change-session.js';
import { legOf } from '../sessions/conversation.js';
import { TellSession } from '../sessions/tell-session.js';
import { Clock } from '../../../kernel/clock.js';
import { type JoinLink, MakeLink } from './make-link.js';

/** Makes the link by which the patient joins from elsewhere; their leg begins with it. */
@Injectable()
export class MakePatientLink {
  constructor(
    private readonly sessions: ChangeSession,
    private readonly clock: Clock,
    private readonly openLeg: OpenLeg,
    private readonly closeLeg: CloseLeg,
    private readonly alarms: LegAlarms,
    private readonly makeLink: MakeLink,
    private readonly tell: TellSession,
  ) {}

  /**
   * @param remove take out whoever holds the patient's leg now; otherwise they stay until the new link is opened
   * @throws AppError SESSION_UNKNOWN, SESSION_ENDED, PATIENT_BY_TELEPHONE where the conversation is
   */
  async make(sessionId: string, remove: boolean): Promise<JoinLink> {
    return this.sessions.run(sessionId, async (tx, conversation) => {
      if (legOf(conversation, 'professional')?.carrier === 'twilio')
        throw new AppError('PATIENT_BY_TELEPHONE');
      const present = legOf(conversation, 'patient');
      if (present && remove) await this.closeLeg.close(tx, conversation, present, 'removed');
      const kept = present && !remove ? present : undefined;
      const legId =
        kept?.id ??
        (await this.openLeg.open(tx, {
          sessionId,
          party: 'patient',
          round: conversation.request.round,
          accountId: null,
          line: null,
          joinSeconds: SECONDS.patientLink,
        }));
      if (kept) await this.alarms.set(tx, 'join', legId, this.clock.now(), SECONDS.patientLink);
      else await this.tell.changed(tx, sessionId);
      return this.makeLink.make(tx, legId, SECONDS.patientLink);
    });
  }
}
