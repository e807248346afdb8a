import { Injectable, Logger } from '@nestjs/common';
import { addSeconds, Clock } from '../../../../kernel/clock.js';
import { Database } from '../../../../platform/database/transactions.js';
import { JobRunner } from '../../../../platform/jobs/job-runner.js';
import { BookingNotices } from '../booking-notices.js';
import { markReminder } from './mark-reminder.js';
import { MEMBER_REMINDERS, type MemberReminder } from './member-reminders.js';

const BATCH = 200;

/** That somebody comes, or will be looked for. */
const SURE = `b.state IN ('confirmed', 'awaiting')`;

/**
 * Bookings whose reminder is due and was not given, the nearest first: `booking_due_idx` leads from hour to hour, and
 * how many lie beyond costs nothing. Who was told of the confirmation since the reminder was due needs none.
 */
export const findDue = ({ wanted }: MemberReminder) => `
  SELECT b.id
  FROM booking b
  JOIN member m ON m.id = b.member_id AND m.state = 'active'
  LEFT JOIN booking_message_choice h ON h.member_id = b.member_id
  LEFT JOIN booking_offer o ON o.booking_id = b.id AND o.state = 'confirmed'
  WHERE ${SURE} AND b.starts_at > $1 AND b.starts_at <= $2 AND ${wanted}
    AND coalesce(o.answered_at, b.changed_at) <= b.starts_at - make_interval(secs => $3)
    AND b.id <> ALL ($5::uuid[])
    AND NOT EXISTS (
      SELECT FROM booking_reminder r WHERE r.subject_id = b.id AND r.kind = $4 AND r.at = b.starts_at)
  ORDER BY b.starts_at LIMIT ${BATCH}`;

/** A change waits for us or we for it: what is reminded of is the hour as it stands. */
const HOLD = `
  SELECT b.starts_at AS at FROM booking b
  WHERE b.id = $1 AND ${SURE} AND b.starts_at > $2 AND b.starts_at <= $3 FOR SHARE`;

/** Reminds members of their bookings, each of each hour once, however many processes do it at a time. */
@Injectable()
export class RemindMembers {
  readonly #log = new Logger(RemindMembers.name);

  constructor(
    private readonly database: Database,
    private readonly notices: BookingNotices,
    private readonly clock: Clock,
    jobs: JobRunner,
  ) {
    jobs.every('* * * * *', 'bookings.remind', () => this.run());
  }

  async run(): Promise<void> {
    for (const reminder of MEMBER_REMINDERS) await this.#remind(reminder);
  }

  async #remind(reminder: MemberReminder): Promise<void> {
    const now = this.clock.now();
    const from = addSeconds(now, reminder.uselessBefore);
    const to = addSeconds(now, reminder.before);
    const failed: string[] = [];
    for (;;) {
      const due = await this.database.query<{ id: string }>(findDue(reminder), [
        ...[from, to, reminder.before, reminder.kind, failed],
      ]);
      for (const { id } of due)
        await this.#remindOf(id, reminder, from, to).catch((error: unknown) => {
          // One booking must not keep the others from being reminded of; the next minute tries it again.
          failed.push(id);
          this.#log.error(error, 'a reminder was not written');
        });
      if (due.length < BATCH) return;
    }
  }

  async #remindOf(id: string, reminder: MemberReminder, from: Date, to: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [held] = await tx.query<{ at: Date }>(HOLD, [id, from, to]);
      if (held && (await markReminder(tx, id, reminder.kind, held.at)))
        await this.notices.post(tx, id, reminder.notice);
    });
  }
}
