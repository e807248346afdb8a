import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { isOver } from '../rules/request-states.js';
import type { RequestView } from '../request.view.js';
import { ReadRequests } from './read-requests.js';
import { RequestLife } from './request-life.js';
import { SessionLife } from '../sessions/session-life.js';
import { WaitingCalls } from '../telephone/waiting-calls.js';

/** The member gives up. */
@Injectable()
export class CancelRequest {
  constructor(
    private readonly database: Database,
    private readonly life: RequestLife,
    private readonly requests: ReadRequests,
    private readonly sessions: SessionLife,
    private readonly waiting: WaitingCalls,
  ) {}

  /**
   * Cancelling what is cancelled changes nothing. Once a session is there it is the session that ends.
   * @throws AppError REQUEST_UNKNOWN, REQUEST_STATE
   */
  async cancel(memberId: string, requestId: string): Promise<RequestView> {
    await this.database.transaction(async (tx) => {
      await this.cancelIn(tx, memberId, requestId);
      // Whoever waits on the telephone hears it now.
      await this.waiting.advance(tx, requestId);
    });
    return (await this.requests.ofMember(memberId, requestId))!;
  }

  /**
   * The same in the caller's transaction.
   * @param reason kept with the request: given up, or a booking stands in its place
   * @throws AppError REQUEST_UNKNOWN, REQUEST_STATE
   */
  async cancelIn(
    tx: Transaction,
    memberId: string,
    requestId: string,
    reason: 'cancelled_by_member' | 'booked_instead' = 'cancelled_by_member',
  ): Promise<void> {
    const request = await this.life.lock(tx, requestId);
    if (request?.member_id !== memberId) throw new AppError('REQUEST_UNKNOWN');
    if (request.state === 'cancelled') return;
    if (isOver(request.state)) throw new AppError('REQUEST_STATE');
    await this.#cancel(tx, requestId, reason);
  }

  /** The end of a session that is still being connected ends the request; one that has been talked in is not unmade. */
  async #cancel(tx: Transaction, requestId: string, reason: string): Promise<void> {
    const [session] = await tx.query<{ id: string; interpreter_in_at: Date | null }>(
      `SELECT id, interpreter_in_at FROM session WHERE request_id = $1`,
      [requestId],
    );
    if (session?.interpreter_in_at) throw new AppError('REQUEST_STATE');
    if (session) return this.sessions.requestCancelled(tx, session.id);
    const { allowed } = await this.life.apply(tx, requestId, 'cancel', { reason });
    if (!allowed) throw new AppError('REQUEST_STATE');
  }
}
