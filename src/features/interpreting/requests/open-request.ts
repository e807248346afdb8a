import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { offersLanguage } from '../../languages/index.js';
import { AnswerRates } from '../hunt/answer-rates.js';
import { buildRound, type Round } from '../hunt/build-round.js';
import { HuntStep } from '../hunt/hunt-step.js';
import type { RequestView } from '../request.view.js';
import { type OpeningInputs, ReadOpeningInputs } from './opening-inputs.js';
import { ReadRequests } from './read-requests.js';
import { isSameWish, type RequestDraft } from './request-draft.js';
import { requestViewOf } from './request-view-of.js';
import { TellNewRequest } from './tell-new-request.js';
import { type NewRequest, WriteRequest } from './write-request.js';

export interface Opened {
  view: RequestView;
  /** The key had been used before: this is the request it made. */
  repeated: boolean;
}

/** Writes a new request and rings its first agencies, once per idempotency key and one at a time per member. */
@Injectable()
export class OpenRequest {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly inputs: ReadOpeningInputs,
    private readonly rates: AnswerRates,
    private readonly requests: ReadRequests,
    private readonly news: TellNewRequest,
    private readonly hunt: HuntStep,
    private readonly writer: WriteRequest,
  ) {}

  /**
   * @throws AppError MEMBER_SUSPENDED, NETWORK_CLOSED, LANGUAGE_NOT_COVERED, REQUEST_ALREADY_LIVE (details.requestId),
   * IDEMPOTENCY_KEY_REUSED
   */
  async open(memberId: string, draft: RequestDraft): Promise<Opened> {
    const now = this.clock.now();
    const inputs = await this.inputs.read(memberId, draft.idempotency_key, now);
    if (!inputs) throw new AppError('SIGN_IN_REQUIRED');
    if (inputs.repeated) return this.#repeat(memberId, draft);
    checkMayOpen(inputs, draft.language);
    const { contracts, zone } = inputs;
    const answers = await this.rates.of(this.database, draft.language, contracts);
    const byTelephone = draft.professional_line === 'telephone';
    const plan = { contracts, zone, language: draft.language, answers, byTelephone };
    const round = buildRound(plan, now, () => newId(now.getTime()));
    const { networkId } = inputs;
    const id = await this.#write({ networkId, memberId, draft, round }, now);
    if (!id) return this.#repeat(memberId, draft);
    return { view: await this.#tell(id, memberId, inputs, draft, round, now), repeated: false };
  }

  /**
   * The same in the transaction of a telephone call: the lines are called by the job that it leaves.
   * @returns the request's id
   * @throws AppError MEMBER_SUSPENDED, NETWORK_CLOSED, LANGUAGE_NOT_COVERED, REQUEST_ALREADY_LIVE
   */
  async openIn(tx: Transaction, memberId: string, draft: RequestDraft): Promise<string> {
    const now = this.clock.now();
    const inputs = await this.inputs.read(memberId, draft.idempotency_key, now, tx);
    if (!inputs) throw new AppError('SIGN_IN_REQUIRED');
    checkMayOpen(inputs, draft.language);
    const { contracts, zone } = inputs;
    const answers = await this.rates.of(tx, draft.language, contracts);
    const plan = { contracts, zone, language: draft.language, answers, byTelephone: true };
    const round = buildRound(plan, now, () => newId(now.getTime()));
    const { networkId } = inputs;
    const id = await this.writer.write(tx, { networkId, memberId, draft, round }, now);
    if (!id) throw new AppError('REQUEST_ALREADY_LIVE');
    const view = viewOfNew(id, memberId, inputs, draft, round, now);
    tx.afterCommit(() => this.news.tell(view, memberId, inputs, round));
    return id;
  }

  /** @returns its id; undefined where its key, or another live request, is in the way */
  async #write(request: NewRequest, now: Date): Promise<string | undefined> {
    // One statement is its own transaction, and the faster for it; with a number there are two.
    if (request.draft.telephone === null) return this.writer.write(this.database, request, now);
    return this.database.transaction((tx) => this.writer.write(tx, request, now));
  }

  async #tell(
    id: string,
    memberId: string,
    inputs: OpeningInputs,
    draft: RequestDraft,
    round: Round,
    now: Date,
  ): Promise<RequestView> {
    if (round.offers.every((offer) => offer.state === 'failed')) {
      // Nobody can be asked: the hunt is over at once. Its job does the same should this process die here.
      await this.hunt.run(id);
      return (await this.requests.ofMember(memberId, id))!;
    }
    const view = viewOfNew(id, memberId, inputs, draft, round, now);
    this.news.tell(view, memberId, inputs, round);
    return view;
  }

  /** The key made a request before, or another request of the member lives: which of the two is told. */
  async #repeat(memberId: string, draft: RequestDraft): Promise<Opened> {
    const made = await this.requests.byIdempotencyKey(memberId, draft.idempotency_key);
    if (made && !isSameWish(made, draft)) throw new AppError('IDEMPOTENCY_KEY_REUSED');
    if (made) return { view: made, repeated: true };
    const live = await this.requests.liveOf(memberId);
    // It ended this very moment: nothing is in the way any more.
    if (!live) return this.open(memberId, draft);
    throw new AppError('REQUEST_ALREADY_LIVE', { requestId: live.id });
  }
}

function viewOfNew(
  id: string,
  memberId: string,
  inputs: OpeningInputs,
  draft: RequestDraft,
  round: Round,
  now: Date,
): RequestView {
  const row = {
    ...draft,
    id,
    network_id: inputs.networkId,
    member_id: memberId,
    gender_wish: null,
    gender_asked_at: null,
    state: 'hunting' as const,
    reason: null,
    round: 1,
    version: 1,
    changed_at: now,
    ended_at: null,
  };
  return requestViewOf(row, round.offers, null, now);
}

function checkMayOpen(inputs: OpeningInputs, language: string): void {
  if (inputs.memberState !== 'active') throw new AppError('MEMBER_SUSPENDED');
  if (inputs.networkState !== 'open') throw new AppError('NETWORK_CLOSED');
  if (!inputs.contracts.some((contract) => offersLanguage(contract.languages, language)))
    throw new AppError('LANGUAGE_NOT_COVERED');
}
