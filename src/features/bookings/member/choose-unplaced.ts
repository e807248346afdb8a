import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { BookingView } from '../booking.view.js';
import { BookingLife } from '../booking-life.js';
import { Ladder } from '../ladder/ladder.js';
import type { ChooseUnplacedDto } from './booking.dto.js';
import { LockBooking } from './lock-booking.js';
import { ReadBookings } from './read-bookings.js';

/** No agency is left: the member lets the hunt begin at the hour, or gives up the wish of gender. */
@Injectable()
export class ChooseUnplaced {
  constructor(
    private readonly database: Database,
    private readonly bookings: ReadBookings,
    private readonly locks: LockBooking,
    private readonly life: BookingLife,
    private readonly ladder: Ladder,
  ) {}

  /** @throws AppError BOOKING_UNKNOWN, BOOKING_CHANGED, BOOKING_STATE unless nobody is left */
  async choose(
    memberId: string,
    bookingId: string,
    { version, choice }: ChooseUnplacedDto,
  ): Promise<BookingView> {
    await this.database.transaction(async (tx) => {
      const booking = await this.locks.ofMember(tx, memberId, bookingId, version);
      if (booking.state !== 'unplaced')
        throw new AppError('BOOKING_STATE', {
          booking: await this.bookings.ofMember(memberId, bookingId, tx),
        });
      const kind = choice === 'hunt' ? 'hunt_chosen' : 'any_gender';
      await this.life.record(tx, bookingId, { who: 'member', kind });
      if (choice === 'hunt') {
        await this.life.apply(tx, booking, 'await_hour', {
          ...{ if_nobody: 'hunt', look_at: booking.starts_at, reason: 'nobody_left' },
        });
        return;
      }
      const patch = { gender: 'either' as const, gender_wish: booking.gender };
      await this.ladder.begin(tx, booking, { because: 'changed' }, patch);
    });
    return (await this.bookings.ofMember(memberId, bookingId))!;
  }
}
