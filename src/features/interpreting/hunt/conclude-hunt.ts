import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { RequestLife } from '../requests/request-life.js';
import type { RequestRow } from '../requests/request-row.js';
import type { HuntAdvance } from '../rules/advance-hunt.js';
import { ASKING_SECONDS, REST_SECONDS } from '../rules/request-times.js';
import { SessionLife } from '../sessions/session-life.js';
import { HUNT_STEP, huntKey } from './hunt-job.js';

/** What becomes of a request whose round found nobody. */
@Injectable()
export class ConcludeHunt {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly life: RequestLife,
    private readonly sessions: SessionLife,
  ) {}

  /**
   * Whether the member may be asked to give up the wish of gender: once, and neither in the middle of a
   * conversation nor on a standing request, whose member chose to wait.
   */
  async mayAsk(tx: Transaction, request: RequestRow): Promise<boolean> {
    if (request.gender === 'either' || request.mode === 'standing' || request.gender_asked_at)
      return false;
    return (await this.#sessionOf(tx, request.id)) === undefined;
  }

  async conclude(
    tx: Transaction,
    request: RequestRow,
    { outcome, reason }: HuntAdvance,
  ): Promise<void> {
    const sessionId = await this.#sessionOf(tx, request.id);
    if (sessionId) return this.sessions.replacementFailed(tx, sessionId, reason ?? 'no_answer');
    if (outcome === 'ask_gender') return this.#ask(tx, request.id);
    if (request.mode === 'standing') return this.#rest(tx, request, reason);
    await this.life.apply(tx, request.id, 'nobody_found', { reason });
  }

  async #ask(tx: Transaction, requestId: string): Promise<void> {
    const now = this.clock.now();
    const change = { reason: 'gender', genderAskedAt: now };
    await this.life.apply(tx, requestId, 'gender_missing', change);
    await this.#wake(tx, requestId, addSeconds(now, ASKING_SECONDS));
  }

  async #rest(tx: Transaction, request: RequestRow, reason: string | undefined): Promise<void> {
    const now = this.clock.now();
    const until = request.standing_until ?? now;
    if (now >= until) {
      await this.life.apply(tx, request.id, 'standing_over', { reason: 'standing_over' });
      return;
    }
    await this.life.apply(tx, request.id, 'rest', { reason });
    const again = addSeconds(now, REST_SECONDS);
    await this.#wake(tx, request.id, again < until ? again : until);
  }

  async #wake(tx: Transaction, requestId: string, runAt: Date): Promise<void> {
    await this.jobs.add(tx, HUNT_STEP, { requestId }, { key: huntKey(requestId), runAt });
  }

  async #sessionOf(tx: Transaction, requestId: string): Promise<string | undefined> {
    const [session] = await tx.query<{ id: string }>(
      `SELECT id FROM session WHERE request_id = $1`,
      [requestId],
    );
    return session?.id;
  }
}
