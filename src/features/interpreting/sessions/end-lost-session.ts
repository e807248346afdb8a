import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { isOver, SECONDS } from '../rules/conversation-times.js';
import { requestStates } from '../rules/request-states.js';
import type { SessionEndReason } from '../rules/session-states.js';
import { type Conversation, lockConversation, moveSession } from './conversation.js';
import { EndSession } from './end-session.js';
import { TellSession } from './tell-session.js';

/** Looks again at a session that has been long in its state, and ends it where nothing else will. */
@Injectable()
export class EndLostSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly endSession: EndSession,
    private readonly tell: TellSession,
  ) {}

  async end(sessionId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const conversation = await lockConversation(tx, sessionId);
      if (!conversation || conversation.session.state === 'ended') return;
      const now = this.clock.now();
      const { ending_at: endingAt } = conversation.session;
      if (endingAt && isOver(endingAt, SECONDS.hangUpTwice, now))
        return this.endSession.closeAnyhow(tx, conversation);
      const reason = whyLost(conversation, now);
      if (reason) return this.endSession.end(tx, conversation, reason);
      // Both are back, yet the state still tells of a drop.
      if (isWhole(conversation) && (await moveSession(tx, conversation, 'party_returns', now)))
        await this.tell.changed(tx, sessionId);
    });
  }
}

function whyLost({ session, request }: Conversation, now: Date): SessionEndReason | undefined {
  if (isOver(session.created_at, SECONDS.session, now)) return 'too_long';
  if (request.state === 'cancelled') return 'cancelled_by_member';
  if (requestStates.terminal.includes(request.state)) return 'not_replaced';
  const connects = session.state === 'connecting';
  return connects && isOver(session.state_since, SECONDS.connect, now)
    ? 'never_connected'
    : undefined;
}

function isWhole({ legs }: Conversation): boolean {
  const talkers = legs.filter((leg) => leg.party !== 'patient');
  return talkers.length === 2 && talkers.every((leg) => leg.state === 'in');
}
