import { Injectable } from '@nestjs/common';
import type { Turn } from '../../../platform/carriers/call-script.js';
import type { Input } from '../../../platform/carriers/call-step.js';
import type { Phrase, PromptLocale } from '../../../platform/carriers/prompts/phrase.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { lockConversation } from '../sessions/conversation.js';
import { ExtendSession } from '../sessions/extend-session.js';
import { ExtensionQuestions } from '../sessions/extension-question.js';
import { askKey, type CalledLeg, talkTurn } from './called-leg.js';
import type { LegDialogue } from './leg-dialogue.js';

/** Fewer than for others: a slip of the finger must not keep the interpreter away from the talk. */
const MOST_TRIES = 2;

/** The interpreter's star key, in a booked conversation: whether they have the time that is asked for, or straight back. */
@Injectable()
export class InterpreterMenu {
  constructor(
    private readonly extension: ExtendSession,
    private readonly questions: ExtensionQuestions,
  ) {}

  async open(tx: Transaction, leg: CalledLeg, locale: PromptLocale, tries = 0): Promise<Turn> {
    const minutes = await this.questions.wanted(tx, leg.session_id);
    if (minutes === null) return talkTurn(leg, [{ key: 'extension_none' }], locale);
    const keys: Phrase = { key: 'extension_keys', params: { minutes } };
    return askKey([keys], { at: 'extension', tries: tries + 1, locale });
  }

  async next(
    tx: Transaction,
    leg: CalledLeg,
    input: Input,
    { tries, locale }: LegDialogue,
  ): Promise<Turn> {
    const key = input.kind === 'keys' ? input.digits : undefined;
    if (key === '1' || key === '2') return this.#answer(tx, leg, key === '1', locale);
    if (key === '*' || tries >= MOST_TRIES) return talkTurn(leg, [{ key: 'back_to_talk' }], locale);
    return this.open(tx, leg, locale, tries);
  }

  async #answer(
    tx: Transaction,
    leg: CalledLeg,
    accept: boolean,
    locale: PromptLocale,
  ): Promise<Turn> {
    const conversation = (await lockConversation(tx, leg.session_id))!;
    const minutes = await this.extension.answerIn(tx, conversation, accept);
    if (minutes === null) return talkTurn(leg, [{ key: 'extension_none' }], locale);
    const noted: Phrase = accept
      ? { key: 'extension_given', params: { minutes } }
      : { key: 'extension_declined' };
    return talkTurn(leg, [noted], locale);
  }
}
