import { Injectable } from '@nestjs/common';
import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { type Conversation, legOf } from '../sessions/conversation.js';
import type { Party } from '../session.view.js';
import { LegCalls } from './leg-calls.js';

/**
 * Says what becomes of a question for more time into the ear of whoever did not do it and is on a telephone, while the
 * talk goes on. A page shows it by itself.
 */
@Injectable()
export class TellExtension {
  constructor(private readonly calls: LegCalls) {}

  async asked(tx: Transaction, conversation: Conversation, minutes: number): Promise<void> {
    await this.#say(tx, conversation, 'interpreter', {
      key: 'extension_wanted',
      params: { minutes },
    });
  }

  /** @param minutes that the interpreter has; null: they have not */
  async answered(
    tx: Transaction,
    conversation: Conversation,
    minutes: number | null,
  ): Promise<void> {
    const answer: Phrase =
      minutes === null
        ? { key: 'extension_refused' }
        : { key: 'extension_agreed', params: { minutes } };
    await this.#say(tx, conversation, 'professional', answer);
  }

  async lapsed(tx: Transaction, conversation: Conversation): Promise<void> {
    await this.#say(tx, conversation, 'professional', { key: 'extension_lapsed' });
  }

  async #say(
    tx: Transaction,
    conversation: Conversation,
    party: Party,
    phrase: Phrase,
  ): Promise<void> {
    const leg = legOf(conversation, party);
    if (leg && leg.carrier !== 'browser') await this.calls.announce(tx, [leg.id], [phrase]);
  }
}
