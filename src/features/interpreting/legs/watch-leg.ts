import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { isOver, SECONDS } from '../rules/conversation-times.js';
import { PRESENT_LEG } from '../rules/leg-states.js';
import { lockByLeg } from '../sessions/conversation.js';
import { DropLeg } from './drop-leg.js';
import { LegAlarms } from './leg-jobs.js';

const FIND_BEAT = `SELECT last_beat_at FROM leg WHERE id = $1 AND state = ANY($2)`;

/**
 * Drops a leg whose page has not beaten for 12 s: a killed process or a lost network closes no socket. Beats leave
 * the watch alone; it looks when the first missing beat would show and, if the page is well, sets itself anew: one job
 * per page every 7 to 12 s.
 */
@Injectable()
export class WatchLeg {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly alarms: LegAlarms,
    private readonly dropLeg: DropLeg,
  ) {}

  async watch(legId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      // Without a lock first: nearly every time the page is well.
      const [leg] = await tx.query<{ last_beat_at: Date }>(FIND_BEAT, [legId, PRESENT_LEG]);
      if (!leg) return;
      if (this.#isSilent(leg.last_beat_at)) await this.#drop(tx, legId);
      else await this.alarms.set(tx, 'watch', legId, leg.last_beat_at, SECONDS.beatCounts);
    });
  }

  async #drop(tx: Transaction, legId: string): Promise<void> {
    const found = await lockByLeg(tx, legId);
    if (!found || !PRESENT_LEG.includes(found.leg.state)) return;
    const { conversation, leg } = found;
    // It may have beaten while we waited for the lock.
    if (this.#isSilent(leg.last_beat_at!)) await this.dropLeg.drop(tx, conversation, leg, 'silent');
    else await this.alarms.set(tx, 'watch', legId, leg.last_beat_at!, SECONDS.beatCounts);
  }

  #isSilent(lastBeatAt: Date): boolean {
    return isOver(lastBeatAt, SECONDS.beatCounts, this.clock.now());
  }
}
