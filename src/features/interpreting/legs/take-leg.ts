import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { SECONDS } from '../rules/conversation-times.js';
import { closeTalk } from '../sessions/close-talk.js';
import {
  type Conversation,
  type LegRow,
  legOf,
  lockByLeg,
  moveLeg,
  moveSession,
} from '../sessions/conversation.js';
import { TellSession } from '../sessions/tell-session.js';
import { LegAlarms } from './leg-jobs.js';

/** Gives a leg to a page: the first time, back after a drop, or from another page of the same party. */
@Injectable()
export class TakeLeg {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly alarms: LegAlarms,
    private readonly tell: TellSession,
  ) {}

  /**
   * @param connection names the page; a page that comes back under the same name keeps its voice connections
   * @returns when it was taken, to be compared with the leg's later beats
   * @throws AppError SESSION_ENDED where the leg is out
   */
  async take(legId: string, connection: string): Promise<Date> {
    return this.database.transaction(async (tx) => {
      const found = await lockByLeg(tx, legId);
      if (!found) throw new AppError('SESSION_ENDED');
      const now = this.clock.now();
      await this.#take(tx, found.conversation, found.leg, connection, now);
      return now;
    });
  }

  async #take(
    tx: Transaction,
    conversation: Conversation,
    leg: LegRow,
    connection: string,
    now: Date,
  ): Promise<void> {
    const former = leg.connection;
    const cameBack =
      leg.state === 'dropped' && leg.in_at
        ? await moveLeg(tx, conversation, leg, 'return', now)
        : await moveLeg(tx, conversation, leg, 'answer', now);
    await tx.query(`UPDATE leg SET connection = $2, last_beat_at = $3 WHERE id = $1`, [
      leg.id,
      connection,
      now,
    ]);
    if (former !== connection) await this.#forgetFormerPage(tx, conversation, leg);
    await this.alarms.set(tx, 'watch', leg.id, now, SECONDS.beatCounts);
    if (cameBack && leg.party !== 'patient' && talkersPresent(conversation))
      await moveSession(tx, conversation, 'party_returns', now);
    if (cameBack || former !== connection) await this.tell.changed(tx, conversation.session.id);
  }

  /**
   * What was heard of and by the former page says nothing about this one, which may have been opened just now: until
   * it is heard nobody talks, however short that is.
   */
  async #forgetFormerPage(tx: Transaction, { session }: Conversation, leg: LegRow): Promise<void> {
    await tx.query(`DELETE FROM media_report WHERE leg_id = $1 OR hears_leg_id = $1`, [leg.id]);
    if (leg.party !== 'patient') await closeTalk(tx, session.id);
  }
}

function talkersPresent(conversation: Conversation): boolean {
  return [legOf(conversation, 'professional'), legOf(conversation, 'interpreter')].every(
    (leg) => leg?.state === 'in',
  );
}
