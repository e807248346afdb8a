import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { BookingView } from '../../src/features/bookings/booking.view.js';
import { SystemClock } from '../../src/kernel/clock.js';
import type { BrowserSuite } from './browser-suite.js';
import type { Visitor } from './browser-visitor.js';

const ZONE = 'Europe/Paris';

/** The present on the walls of the demo's network. */
export const parisNow = (): DateTime =>
  DateTime.fromJSDate(new SystemClock().now(), { zone: ZONE });

/** A local hour so many days ahead, as fields and the API take it. */
export function hourAhead(days: number, time: string): { date: string; time: string } {
  return { date: parisNow().plus({ days }).toFormat('yyyy-MM-dd'), time };
}

/** The Sunday on which the clocks are next set forward (March) or back (October): the last of its month. */
export function clockChange(month: 3 | 10): string {
  const lastSunday = (year: number) => {
    const end = DateTime.fromObject({ year, month, day: 31 }, { zone: ZONE });
    return end.minus({ days: end.weekday % 7 });
  };
  const now = parisNow();
  const found = lastSunday(now.year);
  return (found > now.plus({ days: 1 }) ? found : lastSunday(now.year + 1)).toFormat('yyyy-MM-dd');
}

/** The agencies have nothing ahead and nothing behind: the demo's own bookings are out of sight. */
export async function clearAgenda({ db }: BrowserSuite): Promise<void> {
  await db.query(
    `UPDATE booking_offer SET state = 'withdrawn', reason = 'cancelled', ended_at = now() - interval '30 days'`,
  );
  await db.query(
    `UPDATE booking SET state = 'cancelled', ended_at = now()
     WHERE state IN ('asked', 'proposed', 'confirmed', 'unplaced', 'awaiting')`,
  );
}

/** A member books as their page does; `given` goes into the body. */
export async function book(member: Visitor, given: object = {}): Promise<BookingView> {
  const answer = await post(member, '/bookings', {
    ...{ language: 'tir', gender: 'either', ...hourAhead(7, '14:30'), minutes: 30, slots: 1 },
    ...{ patientPlace: 'room', professionalLine: 'browser', subject: 'consultation' },
    ...{ ifNobody: 'tell', ...given },
  });
  return (answer as { booking: BookingView }).booking;
}

/** Another step of the member: `cancel`, `proposal`. */
export function stepBooking(
  member: Visitor,
  booking: Pick<BookingView, 'id'>,
  step: string,
  body: object,
): Promise<unknown> {
  return post(member, `/bookings/${booking.id}/${step}`, body);
}

/** The member wants the booking to be otherwise. */
export async function changeBooking(
  member: Visitor,
  { id, version, language, gender, minutes, slots, subject }: BookingView,
  given: object,
): Promise<void> {
  await send(member, 'put', `/bookings/${id}`, {
    ...{ version, language, gender, minutes, slots, subject, scope: 'one' },
    ...{ patientPlace: 'room', professionalLine: 'browser', ifNobody: 'tell', ...given },
  });
}

const post = (member: Visitor, path: string, body: object) => send(member, 'post', path, body);

async function send(
  member: Visitor,
  method: 'post' | 'put',
  path: string,
  data: object,
): Promise<unknown> {
  const answer = await member.context.request[method](`${member.base}/api${path}`, {
    headers: { 'X-Requested-With': 'truchement', 'Idempotency-Key': randomUUID() },
    data,
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
