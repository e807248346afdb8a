import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { nextState } from '../../../kernel/state-machine.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { UsageLedger } from '../../usage/index.js';
import { huntKey } from '../hunt/hunt-job.js';
import { isOver, type RequestEvent, requestStates } from '../rules/request-states.js';
import { OfferLines } from '../telephone/offer-lines.js';
import { RequestNumbers } from '../telephone/request-numbers.js';
import { WaitingCalls } from '../telephone/waiting-calls.js';
import { RequestNews } from './request-news.js';
import { REQUEST_COLUMNS, type RequestRow } from './request-row.js';

/** What an event changes besides the state. */
export interface RequestChange {
  /** Why it is in the new state; null where nothing is said. */
  reason?: string | null;
  /** The hunt's next round. */
  round?: number;
  /** Another one than was asked for first; the former dialect goes with the former language. */
  language?: string;
  dialect?: string;
  genderAskedAt?: Date;
  /** The member gave up this wish: any gender will do. */
  genderGivenUp?: 'woman' | 'man';
}

/** A lost race is a normal answer: `allowed: false`, with the row as it is (null: there is none). */
export type Applied =
  { allowed: true; request: RequestRow } | { allowed: false; request: RequestRow | null };

/** The one way to change a request's state. */
@Injectable()
export class RequestLife {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: UsageLedger,
    private readonly jobs: JobQueue,
    private readonly news: RequestNews,
    private readonly lines: OfferLines,
    private readonly numbers: RequestNumbers,
    private readonly waiting: WaitingCalls,
  ) {}

  /** Locks the request until the end of the transaction. Take this lock before any other of its family. */
  async lock(tx: Transaction, requestId: string): Promise<RequestRow | null> {
    const [row] = await tx.query<RequestRow>(
      `SELECT ${REQUEST_COLUMNS} FROM request WHERE id = $1 FOR NO KEY UPDATE`,
      [requestId],
    );
    return row ?? null;
  }

  /**
   * Applies `event` if the table allows it from the present state: writes, tells after the commit, and on an
   * outcome closes what is open and records the one usage entry.
   */
  async apply(
    tx: Transaction,
    requestId: string,
    event: RequestEvent,
    change: RequestChange = {},
  ): Promise<Applied> {
    const before = await this.lock(tx, requestId);
    const state = before && nextState(requestStates, before.state, event);
    if (!state) return { allowed: false, request: before };
    const now = this.clock.now();
    const [request] = await tx.query<RequestRow>(
      `UPDATE request SET state = $2, reason = $3, version = version + 1, changed_at = $4, ended_at = $5,
         round = coalesce($6, round), language = coalesce($10, language),
         dialect = CASE WHEN $10::text IS NULL THEN coalesce($7, dialect) ELSE $7 END,
         gender_asked_at = coalesce($8, gender_asked_at), gender_wish = coalesce($9, gender_wish),
         gender = CASE WHEN $9::text IS NULL THEN gender ELSE 'either' END
       WHERE id = $1 RETURNING ${REQUEST_COLUMNS}`,
      [
        requestId,
        state,
        change.reason ?? null,
        now,
        isOver(state) ? now : null,
        change.round ?? null,
        change.dialect ?? null,
        change.genderAskedAt ?? null,
        change.genderGivenUp ?? null,
        change.language ?? null,
      ],
    );
    const byTelephone = before.professional_line === 'telephone';
    this.news.requestChanged(tx, requestId);
    if (state !== 'hunting') await this.#withdrawOffers(tx, before, event, now);
    // Nobody was found, or the gender is asked about: a caller who waits hears it at once.
    if (byTelephone && (state === 'unmet' || state === 'asking'))
      await this.waiting.advance(tx, requestId);
    if (isOver(state) || state === 'connecting') await this.jobs.remove(tx, huntKey(requestId));
    if (isOver(state)) {
      if (byTelephone) await this.numbers.forget(tx, requestId);
      await this.ledger.recordOutcome(tx, requestId);
    }
    return { allowed: true, request: request! };
  }

  /** Something that the request's screens show has changed, though not its state. The row must be locked. */
  async touch(tx: Transaction, requestId: string): Promise<void> {
    await tx.query(`UPDATE request SET version = version + 1 WHERE id = $1`, [requestId]);
    this.news.requestChanged(tx, requestId);
  }

  async #withdrawOffers(
    tx: Transaction,
    { id: requestId, professional_line: line }: RequestRow,
    event: RequestEvent,
    now: Date,
  ): Promise<void> {
    const reason = { agency_accepts: 'taken', cancel: 'cancelled' }[event as string] ?? 'over';
    const withdrawn = await tx.query<{ id: string; rang_at: Date | null }>(
      `UPDATE offer SET state = 'withdrawn', reason = $2, ended_at = $3, version = version + 1
       WHERE request_id = $1 AND state IN ('planned', 'ringing') RETURNING id, rang_at`,
      [requestId, reason, now],
    );
    if (line === 'telephone')
      await this.lines.hangUp(
        tx,
        withdrawn.map((offer) => offer.id),
        event === 'agency_accepts' ? 'offer_taken' : 'offer_withdrawn',
      );
    // An agency that was never asked has nothing to see disappear.
    this.news.offersChanged(
      tx,
      withdrawn.filter((offer) => offer.rang_at !== null).map((offer) => offer.id),
    );
  }
}
