import { Injectable } from '@nestjs/common';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
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

  /** With a goodbye for whoever is on the line. */
  async hangUp(tx: Transaction, legIds: readonly string[]): Promise<void> {
    await this.calls.endAll(tx, legIds.map(legSubject), [{ key: 'goodbye' }]);
  }
}
