import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { SECONDS } from '../rules/conversation-times.js';
import {
  type Conversation,
  type LegRow,
  lockByLeg,
  moveLeg,
  moveSession,
} from '../sessions/conversation.js';
import { TellSession } from '../sessions/tell-session.js';
import { LegAlarms } from './leg-jobs.js';

/** A party is gone without having ended anything: its place is held. */
@Injectable()
export class DropLeg {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly alarms: LegAlarms,
    private readonly tell: TellSession,
  ) {}

  /**
   * The socket of a page is closed.
   * @param connection the page; if another one holds the leg by now, nothing happens
   * @param lastBeatAt when that socket last spoke for the leg; if the page has spoken through another socket
   *   since, it is there
   */
  async socketClosed(legId: string, connection: string, lastBeatAt: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await lockByLeg(tx, legId);
      if (!found || found.leg.connection !== connection) return;
      if (found.leg.last_beat_at && found.leg.last_beat_at > lastBeatAt) return;
      await this.drop(tx, found.conversation, found.leg, 'disconnected');
    });
  }

  async drop(
    tx: Transaction,
    conversation: Conversation,
    leg: LegRow,
    reason: 'disconnected' | 'silent' | 'left',
  ): Promise<void> {
    const now = this.clock.now();
    if (!(await moveLeg(tx, conversation, leg, 'drop', now, reason))) return;
    await this.alarms.set(tx, 'hold', leg.id, now, SECONDS.hold);
    if (leg.party !== 'patient') await moveSession(tx, conversation, 'party_drops', now);
    await this.tell.changed(tx, conversation.session.id);
  }
}
