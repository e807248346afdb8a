import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { newSecret } from '../../../../kernel/ids.js';
import { secretHash } from '../../../../platform/access/secrets.js';
import { Config } from '../../../../platform/config/config.js';
import { Database } from '../../../../platform/database/transactions.js';
import type { CalendarFeedView, NewCalendarFeedView } from './calendar-feed.view.js';

/** A new address takes the place of the former one, which is dead from then on. */
const MAKE = `
  INSERT INTO calendar_feed (member_id, secret_hash, created_at) VALUES ($1, $2, $3)
  ON CONFLICT (member_id) DO UPDATE SET secret_hash = $2, created_at = $3`;

/** Makes and takes back the secret address of a member's calendar. The secret itself is kept nowhere. */
@Injectable()
export class MakeFeed {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async read(memberId: string): Promise<CalendarFeedView> {
    const [feed] = await this.database.query<{ at: Date }>(
      `SELECT created_at AS at FROM calendar_feed WHERE member_id = $1`,
      [memberId],
    );
    return { createdAt: feed?.at.toISOString() ?? null };
  }

  async make(memberId: string): Promise<NewCalendarFeedView> {
    const secret = newSecret();
    const now = this.clock.now();
    await this.database.query(MAKE, [memberId, secretHash(secret), now]);
    return {
      address: `${this.config.publicBaseUrl}/api/calendars/${secret}.ics`,
      createdAt: now.toISOString(),
    };
  }

  async revoke(memberId: string): Promise<void> {
    await this.database.query(`DELETE FROM calendar_feed WHERE member_id = $1`, [memberId]);
  }
}
