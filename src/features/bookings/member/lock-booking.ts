import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { BookingLife } from '../booking-life.js';
import { BOOKING_COLUMNS, type BookingRow } from '../booking-row.js';
import { AHEAD, isAhead } from '../rules/booking-states.js';
import { ReadBookings } from './read-bookings.js';

/** Locks a member's booking for a change that was made on what the member saw. */
@Injectable()
export class LockBooking {
  constructor(
    private readonly life: BookingLife,
    private readonly bookings: ReadBookings,
  ) {}

  /**
   * @throws AppError BOOKING_UNKNOWN; BOOKING_STATE (details.booking) where it lies behind; BOOKING_CHANGED
   * (details.booking) where it is not the version that the member saw
   */
  async ofMember(
    tx: Transaction,
    memberId: string,
    bookingId: string,
    version: number,
  ): Promise<BookingRow> {
    const booking = await this.life.lock(tx, bookingId);
    if (!booking || booking.member_id !== memberId) throw new AppError('BOOKING_UNKNOWN');
    const isStale = booking.version !== version;
    if (!isStale && isAhead(booking.state)) return booking;
    const view = await this.bookings.ofMember(memberId, bookingId, tx);
    throw new AppError(isAhead(booking.state) ? 'BOOKING_CHANGED' : 'BOOKING_STATE', {
      booking: view,
    });
  }

  /** The bookings of the series that come after this one and lie ahead. */
  following(tx: Transaction, { id, series_id, starts_at }: BookingRow): Promise<BookingRow[]> {
    return tx.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking
       WHERE series_id = $1 AND starts_at > $2 AND id <> $3 AND ${AHEAD} ORDER BY starts_at FOR NO KEY UPDATE`,
      [series_id, starts_at, id],
    );
  }
}
