import { Injectable } from '@nestjs/common';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import type { Transaction } from '../../../platform/database/transactions.js';

/** The subject of a call whose caller waits for a request of theirs. */
export const waitSubject = (requestId: string) => `wait:${requestId}`;

/** The callers who wait on their line for what becomes of a request. */
@Injectable()
export class WaitingCalls {
  constructor(private readonly calls: TelephoneCalls) {}

  /** Has the caller hear how the request stands now. @returns whether anybody waits */
  async advance(tx: Transaction, requestId: string): Promise<boolean> {
    if (!this.calls.available) return false;
    const [callId] = await this.calls.live(tx, [waitSubject(requestId)]);
    if (callId === undefined) return false;
    await this.calls.advance(tx, callId);
    return true;
  }

  /** Whether a call other than `callId` waits too. */
  async hasOther(tx: Transaction, requestId: string, callId: string): Promise<boolean> {
    const live = await this.calls.live(tx, [waitSubject(requestId)]);
    return live.some((id) => id !== callId);
  }
}
