import { Injectable } from '@nestjs/common';
import { lastTurn, type Turn } from '../../../platform/carriers/call-script.js';
import type { Input } from '../../../platform/carriers/call-step.js';
import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { lockConversation } from '../sessions/conversation.js';
import { askKey, type CalledLeg, talkTurn } from './called-leg.js';
import type { LegDialogue } from './leg-dialogue.js';
import { PatientLeg } from './patient-leg.js';

/** Fewer than for others: what was taken for a person may be a voicemail after all. */
const MOST_TRIES = 2;

/**
 * What a patient hears who is called: who calls, in French and, where there is a prompt, in their language, and that a
 * key answers. It is said to a person alone: to a machine, and to a silence that may be one, nothing is.
 */
@Injectable()
export class PatientScript {
  constructor(private readonly patient: PatientLeg) {}

  async answered(
    tx: Transaction,
    leg: CalledLeg,
    input: Input,
    { tries }: LegDialogue,
  ): Promise<Turn> {
    if (input.kind === 'begin' && input.answeredBy !== 'person') {
      const conversation = (await lockConversation(tx, leg.session_id))!;
      const why = input.answeredBy === 'machine' ? 'voicemail' : 'no_answer';
      await this.patient.gone(tx, conversation, leg.id, why);
      return lastTurn();
    }
    if (input.kind === 'keys') return talkTurn(leg, [{ key: 'talk_begins' }], 'fr');
    if (tries >= MOST_TRIES) return lastTurn();
    const say: Phrase[] = [{ key: 'patient_called' }];
    if (leg.language === 'eng') say.push({ key: 'patient_called', locale: 'en' });
    return askKey(say, { at: 'key', tries: tries + 1, locale: 'fr', silent: true });
  }
}
