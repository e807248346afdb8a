import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../../kernel/clock.js';
import { secretHash } from '../../../../platform/access/secrets.js';
import { Config } from '../../../../platform/config/config.js';
import { Database } from '../../../../platform/database/transactions.js';
import type { BookingState } from '../../rules/booking-states.js';
import { bookingFeed } from '../calendar/booking-calendar.js';
import { calendarBooking } from '../calendar/calendar-booking.js';

/** Days that a booking stays in the calendar after its hour. */
const KEPT_DAYS = 30;
/** A calendar of more than a year of full days is none. */
const MOST = 5000;

const FIND_MEMBER = `
  SELECT m.id, m.locale FROM calendar_feed f JOIN member m ON m.id = f.member_id AND m.state = 'active'
  WHERE f.secret_hash = $1`;

/** What was cancelled, or came to nothing, leaves the calendar. */
const FIND = `
  SELECT b.id AS "bookingId", b.booking_number AS "bookingNumber", b.language, b.dialect, b.starts_at AS "startsAt",
    b.minutes * b.slots AS minutes, b.state, b.calendar_sequence AS "calendarSequence", b.changed_at AS "changedAt"
  FROM booking b
  WHERE b.member_id = $1 AND b.starts_at > $2 AND b.state NOT IN ('cancelled', 'unmet', 'missed')
  ORDER BY b.starts_at, b.id LIMIT ${MOST}`;

interface Row {
  bookingId: string;
  bookingNumber: string;
  language: string;
  dialect: string | null;
  startsAt: Date;
  minutes: number;
  state: BookingState;
  calendarSequence: number;
  changedAt: Date;
}

/** The calendar behind a secret address. */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @returns text/calendar; undefined where the address leads nowhere (any more) */
  async run(secret: string): Promise<string | undefined> {
    const [member] = await this.database.query<{ id: string; locale: 'fr' | 'en' }>(FIND_MEMBER, [
      secretHash(secret),
    ]);
    if (!member) return undefined;
    const since = addSeconds(this.clock.now(), -KEPT_DAYS * 86_400);
    const rows = await this.database.query<Row>(FIND, [member.id, since]);
    const { locale } = member;
    return bookingFeed(
      rows.map((row) => calendarBooking(row, locale, this.config.publicBaseUrl)),
      locale,
    );
  }
}
