import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { HuntStep } from '../hunt/hunt-step.js';
import { PlanRound } from '../hunt/plan-round.js';
import type { RequestView } from '../request.view.js';
import { ReadRequests } from './read-requests.js';
import { RequestLife } from './request-life.js';
import type { RequestRow } from './request-row.js';

/** The member was asked whether an interpreter of another gender will do, and answers. */
@Injectable()
export class AnswerGender {
  constructor(
    private readonly database: Database,
    private readonly life: RequestLife,
    private readonly rounds: PlanRound,
    private readonly hunt: HuntStep,
    private readonly requests: ReadRequests,
  ) {}

  /** @throws AppError REQUEST_UNKNOWN, REQUEST_STATE where nothing is asked (any more) */
  async answer(
    memberId: string,
    requestId: string,
    gender: 'either' | 'keep',
  ): Promise<RequestView> {
    await this.database.transaction((tx) => this.answerIn(tx, memberId, requestId, gender));
    return (await this.requests.ofMember(memberId, requestId))!;
  }

  /** The same in the caller's transaction. @throws AppError REQUEST_UNKNOWN, REQUEST_STATE */
  async answerIn(
    tx: Transaction,
    memberId: string,
    requestId: string,
    gender: 'either' | 'keep',
  ): Promise<void> {
    const request = await this.life.lock(tx, requestId);
    if (request?.member_id !== memberId) throw new AppError('REQUEST_UNKNOWN');
    if (isAnswered(request, gender)) return;
    if (request.state !== 'asking') throw new AppError('REQUEST_STATE');
    if (gender === 'either') await this.#giveUp(tx, request);
    else await this.life.apply(tx, requestId, 'gender_kept', { reason: 'gender' });
  }

  async #giveUp(tx: Transaction, { id, gender, round }: RequestRow): Promise<void> {
    const genderGivenUp = gender === 'man' ? 'man' : 'woman';
    const applied = await this.life.apply(tx, id, 'any_gender', {
      genderGivenUp,
      round: round + 1,
    });
    if (!applied.allowed) return;
    await this.rounds.plan(tx, applied.request);
    await this.hunt.step(tx, applied.request);
  }
}

/** The same answer came before: a second tap changes nothing. */
function isAnswered(request: RequestRow, gender: 'either' | 'keep'): boolean {
  if (gender === 'either') return request.gender_wish !== null;
  return request.state === 'unmet' && request.reason === 'gender';
}
