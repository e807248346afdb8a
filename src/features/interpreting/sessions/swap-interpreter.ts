import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import { dialectById } from '../../languages/index.js';
import { ChangeSession } from './change-session.js';
import { legOf } from './conversation.js';
import { HuntAgain } from './hunt-again.js';

export interface SwapGiven {
  reason: 'wrong_language' | 'wrong_dialect';
  /** A dialect of the request's language that the next interpreter must know. */
  dialect?: string | undefined;
}

/** Wrong language or dialect: another interpreter comes into the same session. */
@Injectable()
export class SwapInterpreter {
  constructor(
    private readonly sessions: ChangeSession,
    private readonly huntAgain: HuntAgain,
  ) {}

  /**
   * Asking twice is asking once.
   * @throws AppError SESSION_UNKNOWN, SESSION_ENDED, DIALECT_UNKNOWN
   */
  async swap(sessionId: string, { reason, dialect }: SwapGiven): Promise<void> {
    await this.sessions.run(sessionId, async (tx, conversation) => {
      if (conversation.session.state === 'replacing') return;
      if (dialect && !dialectById(conversation.request.language, dialect))
        throw new AppError('DIALECT_UNKNOWN');
      const interpreter = legOf(conversation, 'interpreter');
      await this.huntAgain.insteadOf(tx, conversation, interpreter, reason, dialect);
    });
  }
}
