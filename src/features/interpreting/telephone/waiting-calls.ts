import { Injectable } from '@nestjs/common';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import type { Transaction } from '../../../platform/database/transactions.js';

/** The subject of a call whose caller waits for a request of theirs. */
export const waitSubject = (requestId: string) => `wait:${requestId}`;

/** The same while the caller keys a booking: an interpreter alone is worth an interruption. */
export const bookSubject = (requestId: string) => `book:${requestId}`;

const subjectsOf = (requestId: string) => [waitSubject(requestId), bookSubject(requestId)];

/** The callers who wait on their line for what becomes of a request. */
@Injectable()
export class WaitingCalls {
  constructor(private readonly calls: TelephoneCalls) {}

  /** Has the caller who does nothing but wait hear how the request stands now. */
  async advance(tx: Transaction, requestId: string): Promise<void> {
    await this.#advance(tx, [waitSubject(requestId)]);
  }

  /** Somebody was found: the caller hears it whatever they key. @returns whether anybody waits */
  async tellFound(tx: Transaction, requestId: string): Promise<boolean> {
    return this.#advance(tx, subjectsOf(requestId));
  }

  /** Whether a call other than `callId` waits too. */
  async hasOther(tx: Transaction, requestId: string, callId: string): Promise<boolean> {
    const live = await this.calls.live(tx, subjectsOf(requestId));
    return live.some((id) => id !== callId);
  }

  async #advance(tx: Transaction, subjects: string[]): Promise<boolean> {
    if (!this.calls.available) return false;
    const [callId] = await this.calls.live(tx, subjects);
    if (callId === undefined) return false;
    await this.calls.advance(tx, callId);
    return true;
  }
}
