import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { isMobile } from '../../../kernel/telephone-number.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { checkWish, type SpokenLine } from '../../interpreting/index.js';
import type { BookingView } from '../booking.view.js';
import type { CreateBookingDto } from '../member/booking.dto.js';
import { type BookingMember, ReadBookingInputs } from '../member/booking-inputs.js';
import { LookAround } from '../member/look-around.js';
import { ReadBookings } from '../member/read-bookings.js';
import { WriteBooking } from '../member/write-booking.js';
import { isLengthAllowed } from '../rules/hour-limits.js';
import { type KeyedDay, type KeyedHour, readKeyedDay, readKeyedHour } from '../rules/keyed-hour.js';
import { type LocalHour, localHourOf } from '../rules/local-hour.js';

/** A local hour that was keyed, and which of the two where it comes twice. */
export interface GivenTime extends LocalHour {
  readonly occurrence?: 'first' | 'second' | undefined;
}

/** What a caller books. */
export interface TelephoneWish {
  readonly memberId: string;
  /** The request that becomes the booking. */
  readonly requestId: string;
  readonly language: string;
  readonly dialect: string | null;
  readonly gender: 'woman' | 'man' | 'either';
  readonly hour: GivenTime;
  readonly minutes: number;
  /** Where the professional is called at the hour. */
  readonly line: SpokenLine;
  /** The caller was told of another booking of theirs at that hour. */
  readonly overlapAccepted: boolean;
  /** The same twice is one booking. */
  readonly key: string;
}

/** What became of it. */
export type BookingOutcome =
  | {
      readonly kind: 'booked';
      readonly bookingNumber: string;
      /** False where no agency could be asked: the hunt begins at the hour. */
      readonly agencyAsked: boolean;
      /** Where it is written to the member: always by mail, by SMS too where their line is a mobile. */
      readonly bySms: boolean;
    }
  /** The hour can't be booked any more. */
  | { readonly kind: 'hour'; readonly hour: KeyedHour }
  /** A booking of the member is in the way, which begins then. */
  | { readonly kind: 'overlaps'; readonly begins: LocalHour }
  | { readonly kind: 'refused'; readonly why: 'language' | 'closed' };

const REFUSALS: Readonly<Record<string, 'language' | 'closed'>> = {
  LANGUAGE_NOT_COVERED: 'language',
  MEMBER_SUSPENDED: 'closed',
  NETWORK_CLOSED: 'closed',
};

/** Bookings of members who key them on the telephone. Everything happens in the transaction of their call. */
@Injectable()
export class BookByTelephone {
  constructor(
    private readonly clock: Clock,
    private readonly inputs: ReadBookingInputs,
    private readonly surroundings: LookAround,
    private readonly bookings: ReadBookings,
    private readonly write: WriteBooking,
  ) {}

  /** Longest booking in minutes; undefined where the member may not book at all. */
  async mostMinutes(tx: Transaction, memberId: string): Promise<number | undefined> {
    try {
      return (await this.inputs.member(memberId, tx)).mostMinutes;
    } catch (error) {
      if (error instanceof AppError) return undefined;
      throw error;
    }
  }

  /** @param keys day and month, four digits; none: tomorrow */
  async readDay(tx: Transaction, memberId: string, keys: string): Promise<KeyedDay> {
    const member = await this.inputs.known(memberId, tx);
    return readKeyedDay(keys, member, this.clock.now(), member.zone);
  }

  async readHour(tx: Transaction, memberId: string, given: GivenTime): Promise<KeyedHour> {
    const member = await this.inputs.known(memberId, tx);
    return readKeyedHour(given, member, this.clock.now(), member.zone);
  }

  /**
   * The patient is in the room and the subject a consultation: there are no keys for more. Where no agency is left the
   * hunt begins at the hour: a caller has no screen on which to choose anything else.
   * @throws AppError LANGUAGE_UNKNOWN, DIALECT_UNKNOWN, BOOKING_LENGTH
   */
  async book(tx: Transaction, wish: TelephoneWish): Promise<BookingOutcome> {
    checkWish(wish);
    let member: BookingMember;
    try {
      member = await this.inputs.member(wish.memberId, tx);
      if (!isLengthAllowed(wish.minutes, 1, member)) throw new AppError('BOOKING_LENGTH');
      const hour = readKeyedHour(wish.hour, member, this.clock.now(), member.zone);
      if (hour.kind !== 'hour') return { kind: 'hour', hour };
      return await this.#write(tx, member, wish, hour.startsAt);
    } catch (error) {
      const why = error instanceof AppError ? REFUSALS[error.code] : undefined;
      if (why) return { kind: 'refused', why };
      if (error instanceof AppError && error.code === 'BOOKING_OVERLAPS')
        return { kind: 'overlaps', begins: firstHour(error, member!.zone) };
      throw error;
    }
  }

  async #write(
    tx: Transaction,
    member: BookingMember,
    given: TelephoneWish,
    startsAt: Date,
  ): Promise<BookingOutcome> {
    const { language, dialect, gender, minutes, overlapAccepted, hour } = given;
    const wish: CreateBookingDto = {
      ...{ language, dialect, gender, ...hour, minutes, slots: 1, overlapAccepted },
      ...{ patientPlace: 'room', professionalLine: 'telephone', subject: 'consultation' },
      ...{ ifNobody: 'hunt', followsRequestId: given.requestId },
    };
    const [around] = await this.surroundings.look(tx, member, wish, [startsAt]);
    const bookingId = await this.write.write(tx, {
      ...{ member, wish, telephone: given.line, startsAt, seriesId: null, ...around! },
      ...{ idempotencyKey: given.key, alsoBySms: true },
    });
    const booking = (await this.bookings.ofMember(member.memberId, bookingId!, tx))!;
    return {
      kind: 'booked',
      bookingNumber: booking.bookingNumber,
      agencyAsked: booking.state === 'asked',
      bySms: isMobile(given.line.telephone),
    };
  }
}

function firstHour(error: AppError, zone: string): LocalHour {
  const { bookings } = error.details as { bookings: readonly BookingView[] };
  return localHourOf(new Date(bookings[0]!.startsAt), zone);
}
