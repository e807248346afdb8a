import { Injectable } from '@nestjs/common';
import type { Turn } from '../../../platform/carriers/call-script.js';
import type { Phrase, PromptLocale } from '../../../platform/carriers/prompts/phrase.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { type Conversation, lockConversation } from '../sessions/conversation.js';
import { ExtendSession } from '../sessions/extend-session.js';
import { type CalledLeg, talkTurn } from './called-leg.js';

/** What the page offers too. */
const MINUTES = 5;

/** The professional of a booked conversation asks for five minutes more by the star menu, and is back in the talk. */
@Injectable()
export class AskMoreTime {
  constructor(private readonly extension: ExtendSession) {}

  async ask(tx: Transaction, leg: CalledLeg, locale: PromptLocale): Promise<Turn> {
    const conversation = (await lockConversation(tx, leg.session_id))!;
    return talkTurn(leg, [await this.#outcome(tx, conversation)], locale);
  }

  async #outcome(tx: Transaction, conversation: Conversation): Promise<Phrase> {
    try {
      const asked = await this.extension.askIn(tx, conversation, MINUTES);
      return asked === 'asked'
        ? { key: 'extension_asked', params: { minutes: MINUTES } }
        : { key: 'extension_already' };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'SESSION_STATE') return { key: 'extension_nobody' };
      // The line is being hung up, with words of its own.
      if (error.code === 'SESSION_ENDED') return { key: 'back_to_talk' };
      throw error;
    }
  }
}
