import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newSecret } from '../../../kernel/ids.js';
import { readTelephoneNumber } from '../../../kernel/telephone-number.js';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import { secretHash } from '../../../platform/access/secrets.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { agencyLine } from '../../agencies/index.js';
import { MakeLink } from '../../interpreting/index.js';
import type { ConfirmedBookingView } from '../booking.view.js';
import { BookingLife } from '../booking-life.js';
import { BookingLines } from '../booking-lines.js';
import type { BookingRow } from '../booking-row.js';
import { BookingNotices } from '../messages/index.js';
import type { ConfirmBookingDto } from './agency-booking.dto.js';
import { type BookingOfferRow, LockAgencyBooking } from './lock-agency-booking.js';
import { ReadAgencyBookings } from './read-agency-bookings.js';

const CONFIRM = `
  UPDATE booking_offer SET state = 'confirmed', answered_at = coalesce(answered_at, $2), account_id = $3,
    interpreter_label = $4, talk = $5, link_hash = $6 WHERE id = $1`;
const LINE = `
  SELECT ${agencyLine('c', 'a')} AS telephone FROM contract c JOIN agency a ON a.id = c.agency_id WHERE c.id = $1`;

/** An agency confirms a booking, or names another interpreter for one that it has confirmed. */
@Injectable()
export class ConfirmBooking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly locks: LockAgencyBooking,
    private readonly life: BookingLife,
    private readonly lines: BookingLines,
    private readonly views: ReadAgencyBookings,
    private readonly links: MakeLink,
    private readonly notices: BookingNotices,
  ) {}

  /** @throws AppError BOOKING_OFFER_UNKNOWN, BOOKING_OFFER_OVER, BOOKING_CHANGED, TALK_BY_BROWSER, TELEPHONE_INVALID */
  confirm(
    me: OperatorPrincipal,
    offerId: string,
    given: ConfirmBookingDto,
  ): Promise<ConfirmedBookingView> {
    return this.database.transaction(async (tx) => {
      const { booking, offer } = await this.locks.lock(tx, me, offerId, 'asked', given.version);
      const link = await this.#write(tx, me, booking, offer, given);
      await this.life.apply(tx, booking, 'agency_confirms', {
        look_at: booking.starts_at,
        calendar_sequence: booking.calendar_sequence + 1,
      });
      const what = { kind: 'confirmed', agencyId: me.agencyId };
      await this.life.record(tx, booking.id, { who: 'agency', ...what });
      await this.notices.post(tx, booking.id, 'confirmed');
      return { booking: await this.views.one(offerId, tx), interpreterLink: link };
    });
  }

  /** The same errors; the offer must be confirmed. A former link stops working. */
  changeInterpreter(
    me: OperatorPrincipal,
    offerId: string,
    given: ConfirmBookingDto,
  ): Promise<ConfirmedBookingView> {
    return this.database.transaction(async (tx) => {
      const { booking, offer } = await this.locks.lock(tx, me, offerId, 'confirmed', given.version);
      const link = await this.#write(tx, me, booking, offer, given);
      await this.life.change(tx, booking, {});
      const what = { kind: 'interpreter_named', agencyId: me.agencyId };
      await this.life.record(tx, booking.id, { who: 'agency', ...what });
      // Another line or link of the same interpreter is nobody's news.
      if (offer.interpreter_label !== given.interpreterLabel)
        await this.notices.post(tx, booking.id, 'interpreter_named');
      return { booking: await this.views.one(offerId, tx), interpreterLink: link };
    });
  }

  /** @returns the interpreter's link, in clear this one time */
  async #write(
    tx: Transaction,
    me: OperatorPrincipal,
    booking: BookingRow,
    offer: BookingOfferRow,
    given: ConfirmBookingDto,
  ): Promise<string | null> {
    const byTelephone = booking.professional_line === 'telephone';
    // What one of them says at a browser the other could not hear on a telephone.
    if (given.talk === 'telephone' && !byTelephone) throw new AppError('TALK_BY_BROWSER');
    const talk = byTelephone ? 'telephone' : given.talk;
    const token = talk === 'link' ? newSecret() : null;
    await tx.query(CONFIRM, [
      ...[offer.id, this.clock.now(), me.accountId, given.interpreterLabel, talk],
      token === null ? null : secretHash(token),
    ]);
    if (talk === 'telephone') {
      const telephone = await this.#lineOf(tx, offer, given.line ?? null);
      await this.lines.keep(tx, booking.id, 'interpreter', { telephone, locale: 'fr' });
    } else await this.lines.forget(tx, booking.id, 'interpreter');
    return token && this.links.urlOf(token);
  }

  async #lineOf(tx: Transaction, offer: BookingOfferRow, written: string | null): Promise<string> {
    const [own] = await tx.query<{ telephone: string | null }>(LINE, [offer.contract_id]);
    const typed = written?.trim() ? written : own?.telephone;
    const telephone = readTelephoneNumber(typed ?? '');
    if (!telephone) throw new AppError('TELEPHONE_INVALID');
    return telephone;
  }
}
