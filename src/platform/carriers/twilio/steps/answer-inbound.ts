import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/ids.js';
import { Database } from '../../../database/transactions.js';
import { AnswerStep } from './answer-step.js';
import type { StepForm, StepQuery } from './read-input.js';

/** What Twilio sends when one of our numbers is dialled. */
export interface InboundForm extends StepForm {
  From?: string;
  To?: string;
}

/** Stand-ins that Twilio gives for a number that the caller withholds (the letters of "anonymous" and the like). */
const WITHHELD = ['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253'];
const E164 = /^\+[1-9]\d{6,14}$/;

/** A call that comes in: written down once, by Twilio's name for it, then asked as any other. */
@Injectable()
export class AnswerInbound {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly steps: AnswerStep,
  ) {}

  answer(form: InboundForm, query: StepQuery): Promise<string> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const { CallSid: sid, From: from = '', To: to = '' } = form;
      const line = E164.test(from) && !WITHHELD.includes(from) ? from : null;
      await tx.query(
        `INSERT INTO call (id, direction, state, line, own_number, sid, created_at, answered_at, look_at)
         VALUES ($1, 'in', 'answered', $2, $3, $4, $5, $5, $6) ON CONFLICT (sid) DO NOTHING`,
        [newId(now.getTime()), line, to, sid, now, addSeconds(now, 60)],
      );
      const [call] = await tx.query<{ id: string }>(`SELECT id FROM call WHERE sid = $1`, [sid]);
      return this.steps.answerIn(tx, { callId: call!.id, step: 1, form, query });
    });
  }
}
