import { Injectable } from '@nestjs/common';
import { lastTurn, type Turn } from '../../../platform/carriers/call-script.js';
import type { Input } from '../../../platform/carriers/call-step.js';
import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { lockConversation } from '../sessions/conversation.js';
import { askKey, type CalledLeg, talkTurn } from './called-leg.js';
import { inLocale, type LegDialogue } from './leg-dialogue.js';
import { type PatientGone, PatientLeg } from './patient-leg.js';

/** Fewer than for others: what was taken for a person may be a voicemail after all. */
const MOST_TRIES = 2;

/**
 * What a patient hears who is called: who calls, in French and, where there is a prompt, in their language, and that a
 * key answers. It is said to a person alone. To a machine, and to a silence that may be one, nothing is; where the
 * professional asked for a message, a voicemail records that somebody tried, and no more.
 */
@Injectable()
export class PatientScript {
  constructor(private readonly patient: PatientLeg) {}

  async answered(
    tx: Transaction,
    leg: CalledLeg,
    input: Input,
    { tries, leavesMessage = false }: LegDialogue,
  ): Promise<Turn> {
    if (input.kind === 'begin' && input.answeredBy !== 'person') {
      if (input.answeredBy === 'voicemail' && leavesMessage) return messageTurn(leg);
      const machine = input.answeredBy === 'machine' || input.answeredBy === 'voicemail';
      return this.#gone(tx, leg, machine ? 'voicemail' : 'no_answer');
    }
    if (input.kind === 'keys') return talkTurn(leg, [{ key: 'talk_begins' }], 'fr');
    if (tries >= MOST_TRIES) return lastTurn();
    const say = inTheirLanguages(leg, 'patient_called');
    return askKey(say, { at: 'key', tries: tries + 1, locale: 'fr', silent: true });
  }

  /** The voicemail has recorded the message to its end: it asks what is next only then. */
  messageSaid(tx: Transaction, leg: CalledLeg): Promise<Turn> {
    return this.#gone(tx, leg, 'message_left');
  }

  async #gone(tx: Transaction, leg: CalledLeg, why: PatientGone): Promise<Turn> {
    const conversation = (await lockConversation(tx, leg.session_id))!;
    await this.patient.gone(tx, conversation, leg.id, why);
    return lastTurn();
  }
}

/** Whoever lives with the patient may hear it: it tells nothing of why, and names nobody. */
function messageTurn(leg: CalledLeg): Turn {
  const say = inLocale('fr', inTheirLanguages(leg, 'patient_message'));
  const dialogue: LegDialogue = { at: 'message', tries: 0, locale: 'fr', silent: true };
  return { step: { kind: 'say', say }, dialogue };
}

function inTheirLanguages(
  { language }: CalledLeg,
  key: 'patient_called' | 'patient_message',
): Phrase[] {
  return language === 'eng' ? [{ key }, { key, locale: 'en' }] : [{ key }];
}
