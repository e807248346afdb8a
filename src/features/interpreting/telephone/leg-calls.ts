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

  /**
   * Whether a telephone of the session may be in its conference: the carrier has yet to say when, or that it is not. Those
   * of legs that are out in our books count too.
   */
  async someoneMayTalk(tx: Transaction, sessionId: string): Promise<boolean> {
    const legs = await tx.query<{ id: string }>(
      `SELECT id FROM leg WHERE session_id = $1 AND carrier <> 'browser'`,
      [sessionId],
    );
    if (legs.length === 0) return false;
    return this.calls.someoneMayTalk(
      tx,
      legs.map(({ id }) => legSubject(id)),
    );
  }

  /** With a goodbye for whoever is on the line. */
  async hangUp(tx: Transaction, legIds: readonly string[]): Promise<void> {
    await this.calls.endAll(tx, legIds.map(legSubject), [{ key: 'goodbye' }]);
  }
}
