import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { offersLanguage } from '../../languages/index.js';
import { endOf } from '../rules/booking-length.js';
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

/** What surrounds the hours of a booking, and whether it may stand there. */
@Injectable()
export class LookAround {
  constructor(
    private readonly inputs: ReadBookingInputs,
    private readonly bookings: ReadBookings,
  ) {}

  /**
   * @param but a booking that is being changed and does not overlap itself
   * @returns what surrounds each hour, in their order
   * @throws AppError LANGUAGE_NOT_COVERED where no contract covers it at any of the hours; BOOKING_OVERLAPS
   * (details.bookings) unless the member knows of it
   */
  async look(
    via: Pick<Transaction, 'query'>,
    member: BookingMember,
    wish: Wish,
    hours: readonly Date[],
    but: string | null = null,
  ): Promise<BookingSurroundings[]> {
    const around = await Promise.all(
      hours.map((startsAt) => {
        const span = { startsAt, endsAt: endOf(startsAt, wish) };
        return this.inputs.around(member, span, wish.wishedInterpreter ?? null, but, via);
      }),
    );
    const covers = ({ contracts }: BookingSurroundings) =>
      contracts.some(({ languages }) => offersLanguage(languages, wish.language));
    if (!around.some(covers)) throw new AppError('LANGUAGE_NOT_COVERED');
    const overlapping = around.flatMap((each) => each.overlapping);
    if (overlapping.length > 0 && !wish.overlapAccepted) {
      const views = await this.bookings.byIds(overlapping, via);
      throw new AppError('BOOKING_OVERLAPS', { bookings: views.map(({ view }) => view) });
    }
    return around;
  }
}
