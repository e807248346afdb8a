import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { Hunt } from '../hunt/hunt.js';
import { CloseLeg } from '../legs/close-leg.js';
import { closeTalk } from './close-talk.js';
import { type Conversation, type LegRow, moveSession } from './conversation.js';
import { ExtensionQuestions } from './extension-question.js';
import { TellSession } from './tell-session.js';

/** Another interpreter is wanted for a session that goes on. */
export type ReplacementReason =
  'wrong_language' | 'wrong_dialect' | 'other_language' | 'interpreter_absent';

/** What the next interpreter must know, where that is not what was asked for first. */
export interface ReplacementWish {
  /** ISO 639-3. The dialect that was asked for goes with the former language. */
  language?: string | undefined;
  dialect?: string | undefined;
}

/** Lets the interpreter go and has the request hunt for another one; the professional stays where they are. */
@Injectable()
export class HuntAgain {
  constructor(
    private readonly clock: Clock,
    private readonly closeLeg: CloseLeg,
    private readonly hunt: Hunt,
    private readonly questions: ExtensionQuestions,
    private readonly tell: TellSession,
  ) {}

  /** Within a transaction that holds the conversation's locks. */
  async insteadOf(
    tx: Transaction,
    conversation: Conversation,
    interpreter: LegRow | undefined,
    reason: ReplacementReason,
    wish: ReplacementWish = {},
  ): Promise<void> {
    const now = this.clock.now();
    if (!(await moveSession(tx, conversation, 'interpreter_leaves', now))) return;
    const { session, request } = conversation;
    if (interpreter) await this.closeLeg.close(tx, conversation, interpreter, reason);
    await closeTalk(tx, session.id);
    // Who was asked for more time is gone; who comes knows nothing of it.
    await this.questions.clear(tx, session.id);
    await this.tell.changed(tx, session.id);
    const { allowed } = await this.hunt.startReplacement(tx, {
      requestId: request.id,
      notInterpreter: session.interpreter_label,
      reason,
      ...wish,
    });
    // Under these locks the two tables agree; if ever not, nothing of this may stand.
    if (!allowed) throw new Error(`session ${session.id} waits for a hunt that did not start`);
  }
}
