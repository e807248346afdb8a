import { Injectable, Logger } from '@nestjs/common';
import { addSeconds, Clock } from '../../../../kernel/clock.js';
import { Database } from '../../../../platform/database/transactions.js';
import { JobRunner } from '../../../../platform/jobs/job-runner.js';
import { BookingNotices } from '../booking-notices.js';
import { markReminder } from './mark-reminder.js';

const HOUR = 3600;
/**
 * An answer is asked for again when a quarter of its time is left, a working day before at the earliest: with days to
 * answer there is a day left to find an interpreter, with two hours half an hour. Who had less than an hour from the
 * start has just been written to.
 */
const EARLIEST = 24 * HOUR;
const SHORTEST = HOUR;
const BATCH = 200;

const DUE = `
  o.state = 'asked' AND o.answer_by > $1 AND o.answer_by <= $2
  AND o.answer_by - o.asked_at >= make_interval(secs => ${SHORTEST})
  AND o.answer_by - (o.answer_by - o.asked_at) / 4 <= $1`;

const FIND = `
  SELECT o.id, o.booking_id AS "bookingId" FROM booking_offer o
  WHERE ${DUE} AND o.id <> ALL ($3::uuid[])
    AND NOT EXISTS (
      SELECT FROM booking_reminder r WHERE r.subject_id = o.id AND r.kind = 'answer' AND r.at = o.answer_by)
  ORDER BY o.answer_by LIMIT ${BATCH}`;

/** The booking is held like by whoever changes it; its offers are changed under that lock. */
const HOLD_BOOKING = `SELECT FROM booking WHERE id = $1 FOR SHARE`;
const READ_OFFER = `SELECT o.answer_by AS at FROM booking_offer o WHERE ${DUE} AND o.id = $3`;

const FORGET = `DELETE FROM booking_reminder WHERE at < $1`;

/** Asks agencies again whose answer is due soon, each once. */
@Injectable()
export class RemindAgencies {
  readonly #log = new Logger(RemindAgencies.name);

  constructor(
    private readonly database: Database,
    private readonly notices: BookingNotices,
    private readonly clock: Clock,
    jobs: JobRunner,
  ) {
    jobs.every('* * * * *', 'bookings.remind-agencies', () => this.run());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const to = addSeconds(now, EARLIEST);
    const failed: string[] = [];
    for (;;) {
      const due = await this.database.query<{ id: string; bookingId: string }>(FIND, [
        ...[now, to, failed],
      ]);
      for (const offer of due)
        await this.#remind(offer, now, to).catch((error: unknown) => {
          failed.push(offer.id);
          this.#log.error(error, 'a reminder was not written');
        });
      if (due.length < BATCH) break;
    }
    await this.database.query(FORGET, [addSeconds(now, -EARLIEST)]);
  }

  async #remind(
    { id, bookingId }: { id: string; bookingId: string },
    now: Date,
    to: Date,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(HOLD_BOOKING, [bookingId]);
      const [offer] = await tx.query<{ at: Date }>(READ_OFFER, [now, to, id]);
      if (offer && (await markReminder(tx, id, 'answer', offer.at)))
        await this.notices.post(tx, bookingId, 'agency_reminder', { offerId: id });
    });
  }
}
