import { Injectable } from '@nestjs/common';
import { readTelephoneNumber } from '../../kernel/telephone-number.js';
import type { TelephoneCall } from '../../platform/carriers/telephone-call.js';
import type { Transaction } from '../../platform/database/transactions.js';
import { BookByTelephone, type BookingOutcome } from '../bookings/index.js';
import { CallerRequests } from '../interpreting/index.js';
import { UNDETERMINED } from '../languages/index.js';
import type { BookingBeginning, Dialogue, Effect, Heard } from './dialogue/dialogue.js';

type BookingEffect = Extract<Effect, { kind: 'begin_booking' | 'read_day' | 'read_hour' | 'book' }>;

/** Does what a dialogue decided about a booking, in the transaction of its call. */
@Injectable()
export class CarryOutBooking {
  constructor(
    private readonly bookings: BookByTelephone,
    private readonly requests: CallerRequests,
  ) {}

  async run(
    tx: Transaction,
    call: TelephoneCall,
    dialogue: Dialogue,
    effect: BookingEffect,
  ): Promise<Heard> {
    const { memberId = '', booking } = dialogue;
    switch (effect.kind) {
      case 'begin_booking':
        return { kind: 'booking_begins', beginning: await this.#begin(tx, call, dialogue) };
      case 'read_day': {
        const day = await this.bookings.readDay(tx, memberId, effect.keys);
        return { kind: 'booking_day', day };
      }
      case 'read_hour': {
        const hour = await this.bookings.readHour(tx, memberId, hourOf(booking));
        return { kind: 'booking_hour', hour };
      }
      case 'book':
        return this.#book(tx, call, dialogue, effect.overlapAccepted);
    }
  }

  async #begin(
    tx: Transaction,
    call: TelephoneCall,
    { memberId, requestId }: Dialogue,
  ): Promise<BookingBeginning> {
    const wish = await this.requests.wishOf(tx, requestId!);
    const mostMinutes = await this.bookings.mostMinutes(tx, memberId!);
    if (!wish || mostMinutes === undefined) return { kind: 'may_not', why: 'closed' };
    if (wish.language === UNDETERMINED) return { kind: 'may_not', why: 'language' };
    const callable = readTelephoneNumber(call.line ?? '') !== undefined;
    return { kind: 'may', draft: { ...wish, mostMinutes }, callable };
  }

  /** The booking stands and the request that it takes the place of is cancelled, or neither. */
  async #book(
    tx: Transaction,
    call: TelephoneCall,
    { memberId, requestId, booking, locale }: Dialogue,
    overlapAccepted: boolean,
  ): Promise<Heard> {
    const { language, dialect, gender, minutes, telephone } = booking!;
    const outcome: BookingOutcome = await this.bookings.book(tx, {
      ...{ memberId: memberId!, requestId: requestId!, language, dialect, gender },
      ...{ hour: hourOf(booking), minutes: minutes!, overlapAccepted, key: `call:${call.id}` },
      line: { telephone: telephone ?? readTelephoneNumber(call.line!)!, locale },
    });
    if (outcome.kind === 'booked') await this.requests.bookedInstead(tx, memberId!, requestId!);
    return { kind: 'booking', outcome };
  }
}

function hourOf(booking: Dialogue['booking']) {
  const { date, time, occurrence } = booking!;
  return { date: date!, time: time!, occurrence };
}
