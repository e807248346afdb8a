import { Injectable } from '@nestjs/common';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { SECONDS } from '../rules/conversation-times.js';
import { ChangeSession } from '../sessions/change-session.js';
import { legOf } from '../sessions/conversation.js';
import { type JoinLink, MakeLink } from './make-link.js';

const ACCEPTED_BY = `
  SELECT 1 FROM offer WHERE request_id = $1 AND round = $2 AND state = 'accepted' AND account_id = $3`;

/** Makes a new link for the interpreter, on the word of the operator who accepted. */
@Injectable()
export class MakeInterpreterLink {
  constructor(
    private readonly sessions: ChangeSession,
    private readonly makeLink: MakeLink,
  ) {}

  /** @throws AppError SESSION_UNKNOWN, SESSION_ENDED, SESSION_STATE where no interpreter is expected */
  async make(operator: OperatorPrincipal, sessionId: string): Promise<JoinLink> {
    return this.sessions.run(sessionId, async (tx, conversation) => {
      const { request } = conversation;
      const leg = legOf(conversation, 'interpreter');
      if (leg?.carrier !== 'browser') throw new AppError('SESSION_STATE');
      const accepted = await tx.query(ACCEPTED_BY, [request.id, leg.round, operator.accountId]);
      if (accepted.length === 0) throw new AppError('SESSION_UNKNOWN');
      return this.makeLink.make(tx, leg.id, SECONDS.interpreterLink);
    });
  }
}
