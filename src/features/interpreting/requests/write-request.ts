import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import type { Round } from '../hunt/build-round.js';
import { HUNT_STEP, huntKey } from '../hunt/hunt-job.js';
import { offerRecords } from '../hunt/insert-offers.js';
import { RequestNumbers } from '../telephone/request-numbers.js';
import { INSERT_REQUEST } from './insert-request.js';
import type { RequestDraft } from './request-draft.js';

/** A request whose hunt begins with this round. */
export interface NewRequest {
  networkId: string;
  memberId: string;
  draft: RequestDraft;
  round: Round;
  /** The end of the booked time, where it was booked. */
  bookedUntil?: Date;
}

/** Writes requests whose hunt begins: each with its first offers, the job of its next step and where it is called. */
@Injectable()
export class WriteRequest {
  constructor(private readonly numbers: RequestNumbers) {}

  /**
   * @param via a transaction where the draft has a telephone: that is a second statement
   * @returns its id; undefined where its key, or another live request of the member, is in the way
   */
  async write(
    via: Pick<Transaction, 'query'>,
    { networkId, memberId, draft, round, bookedUntil }: NewRequest,
    now: Date,
  ): Promise<string | undefined> {
    const id = newId(now.getTime());
    const rows = await via.query(INSERT_REQUEST, [
      ...[id, networkId, memberId, draft.mode, draft.follows_id, draft.language, draft.dialect],
      ...[draft.gender, draft.patient_place, draft.professional_line, draft.note],
      ...[draft.idempotency_key, draft.standing_until, draft.created_at, now],
      ...[bookedUntil ?? null, offerRecords(round.offers)],
      ...[HUNT_STEP.name, JSON.stringify({ requestId: id }), round.wakeAt, huntKey(id)],
    ]);
    if (rows.length === 0) return undefined;
    if (draft.telephone) await this.numbers.keep(via, id, 'professional', draft.telephone);
    return id;
  }
}
