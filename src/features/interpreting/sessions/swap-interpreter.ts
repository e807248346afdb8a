import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { contractIsInForce } from '../../agencies/index.js';
import { dialectById, languageById, offersLanguage, UNDETERMINED } from '../../languages/index.js';
import { ChangeSession } from './change-session.js';
import { type Conversation, legOf } from './conversation.js';
import { HuntAgain } from './hunt-again.js';

export interface SwapGiven {
  reason: 'wrong_language' | 'wrong_dialect' | 'other_language';
  /** With `other_language`: the one that the patient speaks. */
  language?: string | undefined;
  /** A dialect that the next interpreter must know. */
  dialect?: string | undefined;
}

const LANGUAGES = `
  SELECT c.languages FROM contract c JOIN network n ON n.id = c.network_id
  WHERE n.id = $1 AND ${contractIsInForce('$2', 'n.time_zone')}`;

/** Wrong language or dialect: another interpreter comes into the same session. */
@Injectable()
export class SwapInterpreter {
  constructor(
    private readonly clock: Clock,
    private readonly sessions: ChangeSession,
    private readonly huntAgain: HuntAgain,
  ) {}

  /**
   * Asking twice is asking once.
   * @throws AppError SESSION_UNKNOWN, SESSION_ENDED, LANGUAGE_UNKNOWN, LANGUAGE_NOT_COVERED, DIALECT_UNKNOWN
   */
  async swap(sessionId: string, given: SwapGiven): Promise<void> {
    await this.sessions.run(sessionId, (tx, conversation) => this.swapIn(tx, conversation, given));
  }

  /** The same where the conversation's locks are held. @throws AppError */
  async swapIn(tx: Transaction, conversation: Conversation, given: SwapGiven): Promise<void> {
    if (conversation.session.state === 'replacing') return;
    const { reason, dialect } = given;
    const language = reason === 'other_language' ? given.language : undefined;
    if (language) await this.#checkLanguage(tx, conversation, language);
    if (dialect && !dialectById(language ?? conversation.request.language, dialect))
      throw new AppError('DIALECT_UNKNOWN');
    const interpreter = legOf(conversation, 'interpreter');
    await this.huntAgain.insteadOf(tx, conversation, interpreter, reason, { language, dialect });
  }

  /** A language that nobody offers would end the session: better say so while they talk. */
  async #checkLanguage(tx: Transaction, { session }: Conversation, language: string) {
    if (language !== UNDETERMINED && !languageById(language))
      throw new AppError('LANGUAGE_UNKNOWN');
    const contracts = await tx.query<{ languages: string[] }>(LANGUAGES, [
      session.network_id,
      this.clock.now(),
    ]);
    if (!contracts.some(({ languages }) => offersLanguage(languages, language)))
      throw new AppError('LANGUAGE_NOT_COVERED');
  }
}
