import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import { ChangeSession } from '../sessions/change-session.js';
import { legOf } from '../sessions/conversation.js';
import { PatientLeg } from './patient-leg.js';

/** The professional has the patient called, or hung up, from the web. */
@Injectable()
export class CallPatient {
  constructor(
    private readonly sessions: ChangeSession,
    private readonly patient: PatientLeg,
  ) {}

  /**
   * @param written the number, as people write it
   * @param leavesMessage where a voicemail answers
   * @throws AppError SESSION_UNKNOWN, SESSION_ENDED, PATIENT_BY_LINK in a browser's conversation, SESSION_STATE while the
   *   professional is not in yet, TELEPHONE_INVALID, PATIENT_PRESENT
   */
  async call(sessionId: string, written: string, leavesMessage: boolean): Promise<void> {
    await this.sessions.run(sessionId, async (tx, conversation) => {
      const professional = legOf(conversation, 'professional');
      if (professional?.carrier === 'browser') throw new AppError('PATIENT_BY_LINK');
      if (conversation.session.ending_at) throw new AppError('SESSION_ENDED');
      if (!professional?.in_at) throw new AppError('SESSION_STATE');
      const number = await this.patient.numberOf(tx, written);
      if (!number) throw new AppError('TELEPHONE_INVALID');
      if (!(await this.patient.call(tx, conversation, number, leavesMessage)))
        throw new AppError('PATIENT_PRESENT');
    });
  }

  /** Nothing where nobody is called. @throws AppError SESSION_UNKNOWN, SESSION_ENDED, PATIENT_BY_LINK */
  async hangUp(sessionId: string): Promise<void> {
    await this.sessions.run(sessionId, async (tx, conversation) => {
      if (legOf(conversation, 'professional')?.carrier === 'browser')
        throw new AppError('PATIENT_BY_LINK');
      await this.patient.remove(tx, conversation);
    });
  }
}
