import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { TellExtension } from '../telephone/tell-extension.js';
import { WarnOfBookedEnd } from '../telephone/warn-of-booked-end.js';
import { ChangeSession } from './change-session.js';
import { type Conversation, legOf } from './conversation.js';
import { ExtensionQuestions } from './extension-question.js';
import { TellSession } from './tell-session.js';

const BOOKED = `SELECT FROM request WHERE id = $1 AND booked_until IS NOT NULL`;
const EXTEND = `
  UPDATE request SET booked_until = booked_until + make_interval(mins => $2) WHERE id = $1
  RETURNING booked_until AS "bookedUntil"`;

/** The professional of a booked conversation asks for more time, and the interpreter says whether they have it. */
@Injectable()
export class ExtendSession {
  constructor(
    private readonly sessions: ChangeSession,
    private readonly questions: ExtensionQuestions,
    private readonly tell: TellSession,
    private readonly telephones: TellExtension,
    private readonly bookedEnd: WarnOfBookedEnd,
  ) {}

  /** @throws AppError SESSION_UNKNOWN, SESSION_ENDED, NOT_BOOKED, SESSION_STATE where no interpreter is there to ask */
  async ask(sessionId: string, minutes: number): Promise<void> {
    await this.sessions.run(sessionId, (tx, conversation) => this.askIn(tx, conversation, minutes));
  }

  /**
   * The same where the conversation's locks are held. Asking for another length replaces what was asked.
   * @returns `asked_already` where so much is asked and not answered yet: the interpreter is not told twice
   */
  async askIn(
    tx: Transaction,
    conversation: Conversation,
    minutes: number,
  ): Promise<'asked' | 'asked_already'> {
    const { session, request } = conversation;
    if (session.ending_at) throw new AppError('SESSION_ENDED');
    const booked = await tx.query(BOOKED, [request.id]);
    if (booked.length === 0) throw new AppError('NOT_BOOKED');
    if (!legOf(conversation, 'interpreter')) throw new AppError('SESSION_STATE');
    if ((await this.questions.wanted(tx, session.id)) === minutes) return 'asked_already';
    await this.questions.ask(tx, session.id, minutes);
    await this.telephones.asked(tx, conversation, minutes);
    await this.tell.changed(tx, session.id);
    return 'asked';
  }

  /** Nothing where nothing is asked (any more). @throws AppError SESSION_UNKNOWN, SESSION_ENDED */
  async answer(sessionId: string, accept: boolean): Promise<void> {
    await this.sessions.run(sessionId, (tx, conversation) =>
      this.answerIn(tx, conversation, accept),
    );
  }

  /** The same where the conversation's locks are held. @returns the minutes answered about; null: nothing is asked */
  async answerIn(
    tx: Transaction,
    conversation: Conversation,
    accept: boolean,
  ): Promise<number | null> {
    const { session, request } = conversation;
    const minutes = await this.questions.wanted(tx, session.id);
    if (minutes === null) return null;
    await this.questions.clear(tx, session.id);
    if (accept) {
      const [extended] = await tx.query<{ bookedUntil: Date }>(EXTEND, [request.id, minutes]);
      if (conversation.legs.some(({ carrier }) => carrier !== 'browser'))
        await this.bookedEnd.set(tx, [{ id: session.id, endsAt: extended!.bookedUntil }]);
    }
    await this.telephones.answered(tx, conversation, accept ? minutes : null);
    await this.tell.changed(tx, session.id);
    return minutes;
  }
}
