import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Locale } from '../../../platform/errors/error-codes.js';
import { isFrenchHoliday } from '../../agencies/index.js';
import { checkWish, readIdempotencyKey, ReadWishedLine } from '../../interpreting/index.js';
import type { BookedView } from '../booking.view.js';
import { isLengthAllowed } from '../rules/hour-limits.js';
import { MOST_OCCURRENCES, type SeriesDates, seriesDates } from '../rules/series-dates.js';
import type { CreateBookingDto } from './booking.dto.js';
import { type BookingMember, ReadBookingInputs } from './booking-inputs.js';
import { LookAround } from './look-around.js';
import { ReadBookings } from './read-bookings.js';
import { checkBookable, resolveHour, resolveInSeries } from './resolve-hour.js';
import { WriteBooking } from './write-booking.js';

const MADE = `
  SELECT id FROM booking WHERE member_id = $1 AND (idempotency_key = $2 OR idempotency_key LIKE $2 || ':%')
  ORDER BY starts_at`;

/** A member books an interpreter for a chosen hour, once or every week. */
@Injectable()
export class CreateBooking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lines: ReadWishedLine,
    private readonly inputs: ReadBookingInputs,
    private readonly surroundings: LookAround,
    private readonly bookings: ReadBookings,
    private readonly write: WriteBooking,
  ) {}

  /**
   * The same key makes nothing twice: it answers with what it made.
   * @throws AppError IDEMPOTENCY_KEY_MISSING, LANGUAGE_UNKNOWN, DIALECT_UNKNOWN, NOTE_HAS_IDENTITY, TELEPHONE_INVALID,
   * TELEPHONE_UNAVAILABLE, MEMBER_SUSPENDED, NETWORK_CLOSED, BOOKING_LENGTH, BOOKING_HOUR_*, BOOKING_PAST,
   * BOOKING_TOO_SOON, BOOKING_TOO_FAR, BOOKING_SERIES_EMPTY, BOOKING_SERIES_LONG, LANGUAGE_NOT_COVERED,
   * BOOKING_OVERLAPS (details.bookings)
   */
  async create(
    memberId: string,
    key: string | undefined,
    wish: CreateBookingDto,
    locale: Locale,
  ): Promise<BookedView> {
    const idempotencyKey = readIdempotencyKey(key);
    checkWish(wish);
    const telephone = this.lines.read(wish.professionalLine, wish.telephone, locale);
    const member = await this.inputs.member(memberId);
    const now = this.clock.now();
    const { dates, skipped } = datesOf(wish);
    const repeated = await this.#made(memberId, idempotencyKey, skipped);
    if (repeated) return repeated;
    const hours = hoursOf(wish, member, dates, now);
    const around = await this.surroundings.look(this.database, member, wish, hours);
    const seriesId = wish.repeat ? newId(now.getTime()) : null;
    const written = await this.database.transaction(async (tx) => {
      const ids: (string | undefined)[] = [];
      for (const [place, startsAt] of hours.entries())
        ids.push(
          await this.write.write(tx, {
            ...{ member, wish, telephone, startsAt, seriesId, ...around[place]! },
            idempotencyKey: place === 0 ? idempotencyKey : `${idempotencyKey}:${place}`,
          }),
        );
      return ids;
    });
    // One that is missing was made by the same key at the same moment.
    return written.every((id) => id !== undefined)
      ? this.#views(written, skipped)
      : (await this.#made(memberId, idempotencyKey, skipped))!;
  }

  async #made(memberId: string, key: string, skipped: string[]): Promise<BookedView | undefined> {
    const rows = await this.database.query<{ id: string }>(MADE, [memberId, key]);
    if (rows.length === 0) return undefined;
    return this.#views(
      rows.map(({ id }) => id),
      skipped,
    );
  }

  /** In the order of their hours. */
  async #views(ids: readonly string[], skipped: string[]): Promise<BookedView> {
    const views = await this.bookings.byIds(ids);
    const bookings = views.map(({ view }) => view);
    return { booking: bookings[0]!, bookings, skipped };
  }
}

/** @throws AppError BOOKING_SERIES_EMPTY where every date is a holiday or the end comes before the beginning */
function datesOf(wish: CreateBookingDto): SeriesDates {
  if (!wish.repeat) return { dates: [wish.date], skipped: [] };
  const series = seriesDates(wish.date, wish.repeat.until, isFrenchHoliday);
  if (series.dates.length === 0) throw new AppError('BOOKING_SERIES_EMPTY');
  if (series.dates.length + series.skipped.length >= MOST_OCCURRENCES)
    throw new AppError('BOOKING_SERIES_LONG');
  return series;
}

/** The instants of the dates. The first one is what the member gave; the others keep its local hour. */
function hoursOf(
  wish: CreateBookingDto,
  member: BookingMember,
  dates: readonly string[],
  now: Date,
): Date[] {
  if (!isLengthAllowed(wish.minutes, wish.slots, member)) throw new AppError('BOOKING_LENGTH');
  const { zone } = member;
  const given = resolveHour(wish, zone);
  const hours = dates.map((date) =>
    date === wish.date ? given : resolveInSeries(date, wish.time, zone),
  );
  for (const startsAt of hours) checkBookable(startsAt, member, now, zone);
  return hours;
}
