import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { readTelephoneNumber } from '../../../kernel/telephone-number.js';
import type { TelephoneCall } from '../../../platform/carriers/telephone-call.js';
import type { PromptLocale } from '../../../platform/carriers/prompts/phrase.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AnswerGender } from '../requests/answer-gender.js';
import { CancelRequest } from '../requests/cancel-request.js';
import { OpenRequest } from '../requests/open-request.js';
import { ReadForecast } from '../requests/read-forecast.js';
import type { RequestDraft } from '../requests/request-draft.js';
import { RequestLife } from '../requests/request-life.js';
import type { RequestRow } from '../requests/request-row.js';
import { isOver, LIVE_REQUEST } from '../rules/request-states.js';
import { STANDING_BY_TELEPHONE_SECONDS } from '../rules/request-times.js';
import { RequestNumbers, type SpokenLine } from './request-numbers.js';
import { WaitingCalls } from './waiting-calls.js';

/** How a request stands, as its caller hears it. */
export interface WaitTruth {
  readonly state: 'looking' | 'asking_gender' | 'found' | 'nobody' | 'over';
  /** The agency that was asked last and has not answered, by its place in the order. */
  readonly agency?: { readonly name: string; readonly position: number };
}

/** What a caller asks for. */
export interface CallerWish {
  readonly memberId: string;
  readonly language: string;
  readonly gender: 'woman' | 'man' | 'either';
  /** The same twice is one request. */
  readonly key: string;
}

/** `usualSeconds`: the usual wait, where enough is known. */
export type Opening =
  | { readonly kind: 'opened'; readonly requestId: string; readonly usualSeconds?: number }
  | { readonly kind: 'refused'; readonly why: 'language' | 'closed' };

const ASKED = `
  SELECT a.name, o.position FROM offer o JOIN agency a ON a.id = o.agency_id
  WHERE o.request_id = $1 AND o.round = $2 AND o.state = 'ringing' ORDER BY o.position DESC LIMIT 1`;

/** The requests of members who call in. Everything happens in the transaction of their call. */
@Injectable()
export class CallerRequests {
  constructor(
    private readonly clock: Clock,
    private readonly requests: OpenRequest,
    private readonly life: RequestLife,
    private readonly cancellation: CancelRequest,
    private readonly gender: AnswerGender,
    private readonly forecast: ReadForecast,
    private readonly numbers: RequestNumbers,
    private readonly waiting: WaitingCalls,
  ) {}

  /** The member's request that is not over, if there is one. */
  async liveOf(
    tx: Transaction,
    memberId: string,
  ): Promise<{ id: string; byTelephone: boolean } | undefined> {
    const [live] = await tx.query<{ id: string; byTelephone: boolean }>(
      `SELECT id, professional_line = 'telephone' AS "byTelephone" FROM request WHERE member_id = $1 AND ${LIVE_REQUEST}`,
      [memberId],
    );
    return live;
  }

  /** @throws AppError REQUEST_ALREADY_LIVE where another was made this very moment */
  async open(tx: Transaction, { memberId, language, gender, key }: CallerWish): Promise<Opening> {
    const draft: RequestDraft = {
      ...{ mode: 'instant', language, dialect: null, gender, patient_place: 'room', note: null },
      ...{ professional_line: 'telephone', telephone: null, follows_id: null },
      ...{ standing_until: null, created_at: this.clock.now(), idempotency_key: key },
    };
    try {
      const requestId = await this.requests.openIn(tx, memberId, draft);
      const { network_id: networkId } = (await this.life.lock(tx, requestId))!;
      const usualSeconds = await this.forecast.usualWait(tx, networkId, language);
      return { kind: 'opened', requestId, ...(usualSeconds ? { usualSeconds } : {}) };
    } catch (error) {
      const code = error instanceof AppError ? error.code : undefined;
      if (code === 'LANGUAGE_NOT_COVERED') return { kind: 'refused', why: 'language' };
      if (code === 'NETWORK_CLOSED' || code === 'MEMBER_SUSPENDED')
        return { kind: 'refused', why: 'closed' };
      throw error;
    }
  }

  /** It holds until the transaction ends. */
  async look(tx: Transaction, requestId: string): Promise<WaitTruth> {
    const request = await this.life.lock(tx, requestId);
    if (!request) return { state: 'over' };
    if (request.state === 'unmet') return { state: 'nobody' };
    if (request.state === 'asking') return { state: 'asking_gender' };
    if (isOver(request.state)) return { state: 'over' };
    const sessions = await tx.query(`SELECT FROM session WHERE request_id = $1`, [requestId]);
    if (sessions.length > 0) return { state: 'found' };
    const [agency] = await tx.query<{ name: string; position: number }>(ASKED, [
      ...[requestId, request.round],
    ]);
    return { state: 'looking', ...(agency ? { agency } : {}) };
  }

  async cancel(tx: Transaction, memberId: string, requestId: string): Promise<void> {
    await this.cancellation.cancelIn(tx, memberId, requestId);
  }

  /** What the request asks for; undefined where there is none. */
  async wishOf(
    tx: Transaction,
    requestId: string,
  ): Promise<Pick<RequestRow, 'language' | 'dialect' | 'gender'> | undefined> {
    const request = await this.life.lock(tx, requestId);
    if (!request) return undefined;
    const { language, dialect, gender } = request;
    return { language, dialect, gender };
  }

  /** A booking stands in the place of the request, which ends if it had not; a hunt that found nobody is left as it is. */
  async bookedInstead(tx: Transaction, memberId: string, requestId: string): Promise<void> {
    const request = await this.life.lock(tx, requestId);
    if (request && !isOver(request.state))
      await this.cancellation.cancelIn(tx, memberId, requestId, 'booked_instead');
  }

  async answerGender(
    tx: Transaction,
    memberId: string,
    requestId: string,
    answer: 'either' | 'keep',
  ): Promise<void> {
    await this.gender.answerIn(tx, memberId, requestId, answer);
  }

  /**
   * The member hangs up and is called when somebody is found. A hunt that is under way goes on; one that found nobody
   * is followed by a standing request.
   * @returns whether their number can be called
   */
  async callBack(
    tx: Transaction,
    requestId: string,
    call: TelephoneCall,
    locale: PromptLocale,
  ): Promise<boolean> {
    const telephone = readTelephoneNumber(call.line ?? '');
    const request = await this.life.lock(tx, requestId);
    if (!telephone || !request?.member_id) return false;
    const line = { telephone, locale };
    const until = addSeconds(this.clock.now(), STANDING_BY_TELEPHONE_SECONDS);
    if (isOver(request.state)) await this.#follow(tx, request, line, until);
    else await this.#stand(tx, request, line, until);
    return true;
  }

  /**
   * A caller who waited has hung up: that cancels, unless their number is kept, so that they can be called, or another
   * call of theirs waits.
   */
  async hungUp(tx: Transaction, requestId: string, callId: string): Promise<void> {
    const request = await this.life.lock(tx, requestId);
    if (!request?.member_id || isOver(request.state)) return;
    if (await this.numbers.of(tx, requestId, 'professional')) return;
    if (await this.waiting.hasOther(tx, requestId, callId)) return;
    await this.cancellation.cancelIn(tx, request.member_id, requestId);
  }

  async #stand(tx: Transaction, { id }: RequestRow, line: SpokenLine, until: Date): Promise<void> {
    await this.numbers.keep(tx, id, 'professional', line);
    await tx.query(
      `UPDATE request SET mode = 'standing', standing_until = coalesce(standing_until, $2) WHERE id = $1`,
      [id, until],
    );
    await this.life.touch(tx, id);
  }

  async #follow(tx: Transaction, unmet: RequestRow, line: SpokenLine, until: Date): Promise<void> {
    const { id, language, dialect, gender, patient_place, note } = unmet;
    await this.requests.openIn(tx, unmet.member_id!, {
      ...{ mode: 'standing', language, dialect, gender, patient_place, note },
      ...{ professional_line: 'telephone', telephone: line, follows_id: id },
      ...{ standing_until: until, created_at: this.clock.now() },
      idempotency_key: `call-back:${id}:telephone`,
    });
  }
}
