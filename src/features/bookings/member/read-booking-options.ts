import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock } from '../../../kernel/clock.js';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import { Database } from '../../../platform/database/transactions.js';
import { isFrenchHoliday } from '../../agencies/index.js';
import { BOOKING_SUBJECTS, type BookingOptionsView, type UsualHourView } from '../booking.view.js';
import { bookableFrom, MOST_SLOTS, STEP_MINUTES } from '../rules/hour-limits.js';
import { ReadBookingInputs } from './booking-inputs.js';

/** Bookings of the last year in the language, by weekday and hour; an hour counts from this many on. */
const FEWEST = 3;
const USUAL = `
  SELECT extract(isodow FROM local)::int AS weekday, to_char(date_trunc('hour', local), 'HH24:MI') AS time,
         count(*)::int AS asked, (count(*) FILTER (WHERE was_confirmed))::int AS confirmed
  FROM (
    SELECT b.starts_at AT TIME ZONE $4 AS local, EXISTS (
      SELECT FROM booking_event e WHERE e.booking_id = b.id AND e.kind = 'confirmed') AS was_confirmed
    FROM booking b WHERE b.network_id = $1 AND b.language = $2
      AND b.starts_at > $3::timestamptz - interval '1 year' ORDER BY b.starts_at DESC LIMIT 2000) recent
  GROUP BY 1, 2 HAVING count(*) >= ${FEWEST}
  ORDER BY (count(*) FILTER (WHERE was_confirmed))::float / count(*) DESC, count(*) DESC LIMIT 6`;

const LAST_INTERPRETER = `
  SELECT s.interpreter_label AS label FROM session s JOIN request r ON r.id = s.request_id
  WHERE r.member_id = $1 AND r.language = $2 AND s.interpreter_in_at IS NOT NULL
  ORDER BY s.created_at DESC LIMIT 1`;

/** What the booking form needs to know. */
@Injectable()
export class ReadBookingOptions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly inputs: ReadBookingInputs,
    private readonly telephone: TelephoneCalls,
  ) {}

  /** @param language ISO 639-3; what depends on it is empty where absent */
  async read(memberId: string, language?: string): Promise<BookingOptionsView> {
    const member = await this.inputs.member(memberId);
    const now = this.clock.now();
    const { earliest, latest } = bookableFrom(member, now, member.zone);
    const [usualHours, [last]] = language
      ? await Promise.all([
          this.database.query<UsualHourView>(USUAL, [
            ...[member.networkId, language, now, member.zone],
          ]),
          this.database.query<{ label: string }>(LAST_INTERPRETER, [memberId, language]),
        ])
      : [[], []];
    return {
      zone: member.zone,
      earliest: earliest.toISOString(),
      latest: latest.toISOString(),
      stepMinutes: STEP_MINUTES,
      mostMinutes: member.mostMinutes,
      mostSlots: MOST_SLOTS,
      subjects: [...BOOKING_SUBJECTS],
      holidays: holidaysBetween(now, latest, member.zone),
      lastInterpreter: last?.label ?? null,
      usualHours,
      telephone: this.telephone.available,
      now: now.toISOString(),
    };
  }
}

function holidaysBetween(from: Date, to: Date, zone: string): string[] {
  const last = DateTime.fromJSDate(to, { zone });
  const holidays: string[] = [];
  for (let day = DateTime.fromJSDate(from, { zone }); day <= last; day = day.plus({ days: 1 })) {
    const date = day.toFormat('yyyy-MM-dd');
    if (isFrenchHoliday(date)) holidays.push(date);
  }
  return holidays;
}
