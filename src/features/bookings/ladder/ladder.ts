import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { BookingLife } from '../booking-life.js';
import { BookingLines } from '../booking-lines.js';
import type { BookingPatch, BookingRow } from '../booking-row.js';
import { BookingNotices } from '../messages/index.js';
import { answerDeadline } from '../rules/answer-deadline.js';
import { INSERT_OFFERS, offerRecords } from './insert-booking-offers.js';
import { type LadderWish, planOffers } from './plan-offers.js';
import { readLadderContracts, whyNotAskedAbout } from './read-ladder-contracts.js';

interface AskedOffer {
  id: string;
  agencyId: string;
  because: string;
  answerBy: Date;
}

/** An offer that was open until it was taken back. */
export interface WithdrawnOffer {
  id: string;
  agencyId: string;
  /** The agency had confirmed. */
  confirmed: boolean;
}

interface PlannedOffer {
  id: string;
  agency_id: string;
  contract_id: string;
  asked_because: string;
}

const NEXT = `
  SELECT id, agency_id, contract_id, asked_because FROM booking_offer
  WHERE booking_id = $1 AND round = $2 AND state = 'planned' ORDER BY position LIMIT 1`;
const ASK = `UPDATE booking_offer SET state = 'asked', asked_at = $2, answer_by = $3 WHERE id = $1`;
const FAIL = `
  UPDATE booking_offer SET state = 'failed', reason = $2, rank_exception = coalesce(rank_exception, $2), ended_at = $3
  WHERE id = $1`;
const WITHDRAW = `
  UPDATE booking_offer o SET state = 'withdrawn', reason = $2, ended_at = $3
  FROM booking_offer before
  WHERE before.id = o.id AND o.booking_id = $1 AND o.state IN ('planned', 'asked', 'proposed', 'confirmed')
  RETURNING o.id, o.agency_id AS "agencyId", before.state AS was`;

/** Has agencies asked about a booking, one after the other. Everything happens under the booking's lock. */
@Injectable()
export class Ladder {
  constructor(
    private readonly clock: Clock,
    private readonly life: BookingLife,
    private readonly lines: BookingLines,
    private readonly notices: BookingNotices,
  ) {}

  /** A new ladder for the booking as it is with `patch`, its first agency asked. Open offers must be withdrawn. */
  async begin(
    tx: Transaction,
    booking: BookingRow,
    wish: LadderWish,
    patch: BookingPatch = {},
  ): Promise<void> {
    const now = this.clock.now();
    const round = booking.round + 1;
    const { language, starts_at: startsAt } = { ...booking, ...patch };
    const { zone, contracts } = await readLadderContracts(tx, booking.network_id, startsAt);
    const offers = planOffers(contracts, { language, startsAt, now, zone }, wish);
    await tx.query(INSERT_OFFERS, [booking.id, booking.network_id, round, offerRecords(offers)]);
    const first = offers.find(({ state }) => state === 'asked');
    if (first)
      await this.#asked(tx, booking, { ...first, answerBy: first.answerBy! }, { ...patch, round });
    else await this.#nobodyLeft(tx, booking, { ...patch, round });
  }

  /** The next agency that can be asked is asked; where none is left, the member is. */
  async next(tx: Transaction, booking: BookingRow): Promise<void> {
    const now = this.clock.now();
    const { language, starts_at: startsAt } = booking;
    const { zone, contracts } = await readLadderContracts(tx, booking.network_id, startsAt);
    for (;;) {
      const [offer] = await tx.query<PlannedOffer>(NEXT, [booking.id, booking.round]);
      if (!offer) return this.#nobodyLeft(tx, booking);
      const contract = contracts.find(({ contractId }) => contractId === offer.contract_id);
      const obstacle = contract
        ? whyNotAskedAbout(contract, { language, startsAt, now, zone })
        : 'contract_ended';
      if (obstacle) {
        await tx.query(FAIL, [offer.id, obstacle, now]);
        continue;
      }
      const answerBy = answerDeadline(contract!, { askedAt: now, startsAt });
      await tx.query(ASK, [offer.id, now, answerBy]);
      const asked = {
        id: offer.id,
        agencyId: offer.agency_id,
        because: offer.asked_because,
        answerBy,
      };
      return this.#asked(tx, booking, asked);
    }
  }

  /**
   * What is open of a booking's offers is taken back, with its reason, and the interpreter's number forgotten.
   * @returns the one that an agency had seen
   */
  async withdraw(
    tx: Transaction,
    bookingId: string,
    reason: string,
  ): Promise<WithdrawnOffer | undefined> {
    const rows = await tx.query<WithdrawnOffer & { was: string }>(WITHDRAW, [
      ...[bookingId, reason, this.clock.now()],
    ]);
    const seen = rows.find(({ was }) => was !== 'planned');
    if (!seen) return undefined;
    const confirmed = seen.was === 'confirmed';
    if (confirmed) await this.lines.forget(tx, bookingId, 'interpreter');
    return { ...seen, confirmed };
  }

  async #asked(
    tx: Transaction,
    booking: BookingRow,
    { id: offerId, agencyId, because, answerBy }: AskedOffer,
    patch: BookingPatch = {},
  ): Promise<void> {
    await this.life.apply(tx, booking, 'ask', { ...patch, look_at: answerBy });
    const detail = { answerBy };
    const what = { kind: 'agency_asked', agencyId, reason: because, detail };
    await this.life.record(tx, booking.id, { who: 'service', ...what });
    await this.notices.post(tx, booking.id, 'agency_asked', { offerId });
  }

  async #nobodyLeft(tx: Transaction, booking: BookingRow, patch: BookingPatch = {}): Promise<void> {
    // From whatever state the agencies are asked anew: it is asked before nobody is left.
    if (booking.state !== 'asked') await this.life.apply(tx, booking, 'ask', patch);
    const event = booking.if_nobody === 'hunt' ? 'await_hour' : 'nobody_left';
    const look_at = patch.starts_at ?? booking.starts_at;
    await this.life.apply(tx, booking, event, { ...patch, look_at, reason: 'nobody_left' });
    await this.life.record(tx, booking.id, { who: 'service', kind: 'nobody_left' });
    await this.notices.post(tx, booking.id, 'unplaced');
  }
}

/** The member has so long to answer another hour that an agency offers, in seconds, though never beyond the hour. */
const PROPOSAL_SECONDS = 4 * 3600;

/** By when the member must have answered another hour; never earlier than the agency would have had to. */
export function proposalDeadline(answerBy: Date, startsAt: Date, now: Date): Date {
  const usual = addSeconds(now, PROPOSAL_SECONDS);
  const longer = usual > answerBy ? usual : answerBy;
  return longer < startsAt ? longer : startsAt;
}
