import { Injectable } from '@nestjs/common';
import { addSeconds } from '../../../kernel/clock.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { offersLanguage } from '../../languages/index.js';
import {
  type BookingMember,
  type BookingSurroundings,
  ReadBookingInputs,
} from './booking-inputs.js';
import type { CreateBookingDto } from './booking.dto.js';
import { ReadBookings } from './read-bookings.js';

type Wish = Pick<
  CreateBookingDto,
  'language' | 'minutes' | 'slots' | 'wishedInterpreter' | 'overlapAccepted'
>;

/** What surrounds the hours of a new booking, and whether it may stand there. */
@Injectable()
export class LookAround {
  constructor(
    private readonly inputs: ReadBookingInputs,
    private readonly bookings: ReadBookings,
  ) {}

  /**
   * @returns what surrounds each hour, in their order
   * @throws AppError LANGUAGE_NOT_COVERED where no contract covers it at any of the hours; BOOKING_OVERLAPS
   * (details.bookings) unless the member knows of it
   */
  async look(
    member: BookingMember,
    wish: Wish,
    hours: readonly Date[],
    tx?: Transaction,
  ): Promise<BookingSurroundings[]> {
    const seconds = wish.minutes * wish.slots * 60;
    const around = await Promise.all(
      hours.map((startsAt) => {
        const span = { startsAt, endsAt: addSeconds(startsAt, seconds) };
        return this.inputs.around(member, span, wish.wishedInterpreter ?? null, null, tx);
      }),
    );
    const covers = ({ contracts }: BookingSurroundings) =>
      contracts.some(({ languages }) => offersLanguage(languages, wish.language));
    if (!around.some(covers)) throw new AppError('LANGUAGE_NOT_COVERED');
    const overlapping = around.flatMap((each) => each.overlapping);
    if (overlapping.length > 0 && !wish.overlapAccepted) {
      const views = await this.bookings.byIds(overlapping, tx);
      throw new AppError('BOOKING_OVERLAPS', { bookings: views.map(({ view }) => view) });
    }
    return around;
  }
}
