import { Injectable } from '@nestjs/common';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { SECONDS } from '../rules/conversation-times.js';

/** A telephone that nobody answers rings so long, in seconds. */
const RING_SECONDS = 30;

/** The subject of the call that carries a leg. */
export const legSubject = (legId: string) => `leg:${legId}`;

/** The calls that carry legs. */
@Injectable()
export class LegCalls {
  constructor(private readonly calls: TelephoneCalls) {}

  /** @param line E.164 */
  async ring(tx: Transaction, legId: string, line: string): Promise<void> {
    await this.calls.plan(tx, {
      subject: legSubject(legId),
      line,
      ringSeconds: RING_SECONDS,
      limitSeconds: SECONDS.session,
      dialogue: null,
    });
  }

  /** @returns whether a call was there to be ended */
  async hangUp(tx: Transaction, legId: string, say: readonly Phrase[] = []): Promise<boolean> {
    const live = await this.calls.findLive(legSubject(legId), tx);
    for (const call of live) await this.calls.end(tx, call.id, say);
    return live.length > 0;
  }
}
