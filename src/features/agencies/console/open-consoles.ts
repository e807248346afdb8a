import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import { Database } from '../../../platform/database/transactions.js';

/** A console of somebody else is left alone, whatever id a page makes up. */
const BEAT = `
  INSERT INTO open_console (id, agency_id, account_id, opened_at, last_beat_at) VALUES ($1, $2, $3, $4, $4)
  ON CONFLICT (id) DO UPDATE SET last_beat_at = excluded.last_beat_at
  WHERE open_console.account_id = excluded.account_id`;

/** Which consoles are open: an agency without one is not asked. */
@Injectable()
export class OpenConsoles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The console is open. Answers whether what it shows of the ringing offers is out of date. */
  async beat(
    { agencyId, accountId }: OperatorPrincipal,
    consoleId: string,
    shown: Readonly<Record<string, number>>,
  ): Promise<{ stale: boolean }> {
    await this.database.query(BEAT, [consoleId, agencyId, accountId, this.clock.now()]);
    const ringing = await this.database.query<{ id: string; version: number }>(
      `SELECT id, version FROM offer WHERE agency_id = $1 AND state = 'ringing'`,
      [agencyId],
    );
    const same =
      ringing.length === Object.keys(shown).length &&
      ringing.every((offer) => shown[offer.id] === offer.version);
    return { stale: !same };
  }

  async close({ accountId }: OperatorPrincipal, consoleId: string): Promise<void> {
    await this.database.query(`DELETE FROM open_console WHERE id = $1 AND account_id = $2`, [
      consoleId,
      accountId,
    ]);
  }

  /** Pages that went without a word leave rows behind. */
  async forgetLongClosed(): Promise<void> {
    await this.database.query(
      `DELETE FROM open_console WHERE last_beat_at < $1::timestamptz - interval '1 day'`,
      [this.clock.now()],
    );
  }
}
