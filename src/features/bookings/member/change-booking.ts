import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Locale } from '../../../platform/errors/error-codes.js';
import { checkWish, ReadWishedLine, type SpokenLine } from '../../interpreting/index.js';
import type { BookingView } from '../booking.view.js';
import { BookingLife } from '../booking-life.js';
import { BookingLines } from '../booking-lines.js';
import type { BookingPatch, BookingRow } from '../booking-row.js';
import { Ladder } from '../ladder/ladder.js';
import { askedFirst } from '../ladder/plan-offers.js';
import { TellAgency } from '../ladder/tell-agency.js';
import { BookingNotices } from '../messages/index.js';
import { lengthOf } from '../rules/booking-length.js';
import { isLengthAllowed } from '../rules/hour-limits.js';
import { localHourOf } from '../rules/local-hour.js';
import { type BookingTerms, weighChange } from '../rules/weigh-change.js';
import type { ChangeBookingDto } from './booking.dto.js';
import { type BookingMember, ReadBookingInputs } from './booking-inputs.js';
import { LockBooking } from './lock-booking.js';
import { LookAround } from './look-around.js';
import { ReadBookings } from './read-bookings.js';
import { checkBookable, resolveHour, resolveInSeries } from './resolve-hour.js';

/** What the member wants, resolved. */
interface Wanted {
  member: BookingMember;
  wish: ChangeBookingDto;
  telephone: SpokenLine | null;
}

/** A member changes a booking, or it and those of its series that follow. */
@Injectable()
export class ChangeBooking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly wishedLines: ReadWishedLine,
    private readonly inputs: ReadBookingInputs,
    private readonly surroundings: LookAround,
    private readonly lines: BookingLines,
    private readonly bookings: ReadBookings,
    private readonly locks: LockBooking,
    private readonly life: BookingLife,
    private readonly ladder: Ladder,
    private readonly notices: BookingNotices,
    private readonly tellAgency: TellAgency,
  ) {}

  /**
   * The agency that had confirmed is asked again, before all others, where it must say whether it still can.
   * @throws AppError BOOKING_UNKNOWN, BOOKING_CHANGED, BOOKING_STATE (both with details.booking), and those of
   * `CreateBooking`
   */
  async change(
    memberId: string,
    bookingId: string,
    wish: ChangeBookingDto,
    locale: Locale,
  ): Promise<BookingView> {
    checkWish(wish);
    const member = await this.inputs.member(memberId);
    const keepsNumber = wish.professionalLine === 'telephone' && !wish.telephone?.trim();
    const telephone = keepsNumber
      ? null
      : this.wishedLines.read(wish.professionalLine, wish.telephone, locale);
    if (!isLengthAllowed(wish.minutes, wish.slots, member)) throw new AppError('BOOKING_LENGTH');
    const startsAt = resolveHour(wish, member.zone);
    await this.database.transaction(async (tx) => {
      const booking = await this.locks.ofMember(tx, memberId, bookingId, wish.version);
      const others = wish.scope === 'following' ? await this.locks.following(tx, booking) : [];
      const wanted = { member, wish, telephone };
      const before = localHourOf(booking.starts_at, member.zone);
      await this.#change(tx, booking, startsAt, wanted);
      for (const other of others)
        await this.#change(tx, other, sameShift(other, before, wish, member.zone), wanted);
    });
    return (await this.bookings.ofMember(memberId, bookingId))!;
  }

  async #change(
    tx: Transaction,
    booking: BookingRow,
    startsAt: Date,
    { member, wish, telephone }: Wanted,
  ): Promise<void> {
    const now = this.clock.now();
    const moved = startsAt.getTime() !== booking.starts_at.getTime();
    if (moved) checkBookable(startsAt, member, now, member.zone);
    // An overlap that it had already is known.
    const reachesOut = moved || lengthOf(wish) > lengthOf(booking);
    const asked = { ...wish, overlapAccepted: !reachesOut || wish.overlapAccepted };
    const [around] = await this.surroundings.look(tx, member, asked, [startsAt], booking.id);
    await this.#keepNumber(tx, booking, wish, telephone);
    const patch = patchOf(wish, startsAt);
    const weight = weighChange(termsOf(booking), termsOf({ ...booking, ...patch }));
    const shows = moved || lengthOf(wish) !== lengthOf(booking);
    if (shows) patch.calendar_sequence = booking.calendar_sequence + 1;
    const [before, costCents] = [localFacts(booking), await this.#costOf(tx, booking, moved)];
    const kind = moved ? 'moved' : 'changed';
    await this.life.record(tx, booking.id, {
      ...{ who: 'member', kind, costCents, reason: costCents > 0 ? 'late' : null },
      detail: { before, after: localFacts({ ...booking, ...patch }) },
    });
    if (weight === 'asks') return this.#askAgain(tx, booking, patch, around!.wishedAgencyId);
    await this.life.change(tx, booking, patch);
    if (weight === 'tells') await this.tellAgency.changed(tx, booking.id);
    if (shows) await this.notices.post(tx, booking.id, 'changed');
  }

  async #askAgain(
    tx: Transaction,
    booking: BookingRow,
    patch: BookingPatch,
    wishedAgencyId: string | null,
  ): Promise<void> {
    const formerStartsAt = booking.starts_at;
    const former = await this.ladder.withdraw(tx, booking.id, 'changed');
    const first = former?.confirmed
      ? { agencyId: former.agencyId, reason: 'confirmed_before' as const }
      : askedFirst(wishedAgencyId);
    await this.ladder.begin(tx, booking, { because: 'changed', first }, patch);
    if (former) await this.tellAgency.withdrawn(tx, booking.id, former);
    await this.notices.post(tx, booking.id, 'changed', { formerStartsAt });
  }

  /** What moving it away costs now, which the member was shown before. */
  async #costOf(tx: Transaction, booking: BookingRow, moved: boolean): Promise<number> {
    if (!moved || booking.state !== 'confirmed') return 0;
    const [known] = await this.bookings.byIds([booking.id], tx);
    return known!.view.changeCost.cents;
  }

  async #keepNumber(
    tx: Transaction,
    booking: BookingRow,
    wish: ChangeBookingDto,
    telephone: SpokenLine | null,
  ): Promise<void> {
    if (wish.professionalLine === 'browser')
      await this.lines.forget(tx, booking.id, 'professional');
    else if (telephone) await this.lines.keep(tx, booking.id, 'professional', telephone);
    else if (!(await this.lines.has(tx, booking.id, 'professional')))
      throw new AppError('TELEPHONE_MISSING');
  }
}

function patchOf(wish: ChangeBookingDto, startsAt: Date): BookingPatch {
  return {
    language: wish.language,
    dialect: wish.dialect ?? null,
    gender: wish.gender,
    patient_place: wish.patientPlace,
    professional_line: wish.professionalLine,
    subject: wish.subject,
    note: wish.note ?? null,
    wished_interpreter: wish.wishedInterpreter ?? null,
    if_nobody: wish.ifNobody,
    starts_at: startsAt,
    minutes: wish.minutes,
    slots: wish.slots,
  };
}

function termsOf(booking: BookingRow): BookingTerms {
  return {
    language: booking.language,
    dialect: booking.dialect,
    gender: booking.gender,
    patientPlace: booking.patient_place,
    professionalLine: booking.professional_line,
    subject: booking.subject,
    note: booking.note,
    wishedInterpreter: booking.wished_interpreter,
    startsAt: booking.starts_at,
    minutes: booking.minutes,
    slots: booking.slots,
  };
}

/** What the history says of a booking: no note and no number. */
function localFacts({ starts_at, minutes, slots, language, gender }: BookingRow): object {
  return { startsAt: starts_at, minutes, slots, language, gender };
}

/** The others of a series move by as many days as the one that was moved, to its local time. */
function sameShift(
  other: BookingRow,
  before: { date: string },
  wish: ChangeBookingDto,
  zone: string,
): Date {
  const days = (Date.parse(wish.date) - Date.parse(before.date)) / 86_400_000;
  const date = addSeconds(new Date(localHourOf(other.starts_at, zone).date), days * 86_400);
  return resolveInSeries(date.toISOString().slice(0, 10), wish.time, zone);
}
