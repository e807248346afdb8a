import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import type { BookingView } from '../booking.view.js';
import type { BookingRow } from '../booking-row.js';
import { EndBooking } from '../end-booking.js';
import type { CancelBookingDto } from './booking.dto.js';
import { LockBooking } from './lock-booking.js';
import { ReadBookings } from './read-bookings.js';

/** A member gives a booking up, or it and those of its series that follow. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly database: Database,
    private readonly bookings: ReadBookings,
    private readonly locks: LockBooking,
    private readonly ending: EndBooking,
  ) {}

  /** @throws AppError BOOKING_UNKNOWN, BOOKING_CHANGED, BOOKING_STATE */
  async cancel(
    memberId: string,
    bookingId: string,
    { version, scope }: CancelBookingDto,
  ): Promise<BookingView> {
    await this.database.transaction(async (tx) => {
      const booking = await this.locks.ofMember(tx, memberId, bookingId, version);
      const others = scope === 'following' ? await this.locks.following(tx, booking) : [];
      for (const each of [booking, ...others]) await this.#cancel(tx, each);
    });
    return (await this.bookings.ofMember(memberId, bookingId))!;
  }

  async #cancel(tx: Transaction, booking: BookingRow): Promise<void> {
    const [known] = await this.bookings.byIds([booking.id], tx);
    const { cents, free } = known!.view.changeCost;
    const reason = free ? 'cancelled_by_member' : 'cancelled_late';
    await this.ending.cancel(tx, booking, { who: 'member', reason, costCents: cents });
  }
}
