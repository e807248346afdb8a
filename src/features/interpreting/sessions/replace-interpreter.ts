import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { LiveEvents, room } from '../../live/index.js';
import { lockConversation, moveSession } from './conversation.js';
import {
  type InterpreterGiven,
  OpenInterpreterLeg,
  type OpenedSession,
} from './open-interpreter-leg.js';
import { TellSession } from './tell-session.js';

/** Brings the interpreter of the next round into a session that waits for one. */
@Injectable()
export class ReplaceInterpreter {
  constructor(
    private readonly clock: Clock,
    private readonly openInterpreterLeg: OpenInterpreterLeg,
    private readonly tell: TellSession,
    private readonly live: LiveEvents,
  ) {}

  /**
   * In the transaction of the acceptance, which holds the request's lock.
   * @throws Error where the session does not wait for an interpreter: the request's state should have said so
   */
  async replace(
    tx: Transaction,
    sessionId: string,
    given: InterpreterGiven,
  ): Promise<OpenedSession> {
    const conversation = await lockConversation(tx, sessionId);
    const now = this.clock.now();
    if (!conversation || !(await moveSession(tx, conversation, 'interpreter_found', now)))
      throw new Error(`Session ${sessionId} waits for no interpreter`);
    const former = conversation.session.agency_id;
    await tx.query(`UPDATE session SET agency_id = $2, interpreter_label = $3 WHERE id = $1`, [
      sessionId,
      given.agencyId,
      given.interpreterLabel,
    ]);
    const interpreterLink = await this.openInterpreterLeg.open(tx, sessionId, given);
    await this.tell.changed(tx, sessionId);
    // The former agency serves it no more.
    if (former !== given.agencyId)
      tx.afterCommit(() =>
        this.live.emit(room.agency(former), 'console:changed', { agencyId: former }),
      );
    return { sessionId, interpreterLink };
  }
}
