import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AnswerRates } from '../hunt/answer-rates.js';
import { buildRound, type NewOffer, type Round } from '../hunt/build-round.js';
import { HUNT_STEP, huntKey } from '../hunt/hunt-job.js';
import { offerRecords } from '../hunt/insert-offers.js';
import { SECONDS } from '../rules/conversation-times.js';
import { SessionLife } from '../sessions/session-life.js';
import { RequestNumbers, type SpokenLine } from '../telephone/request-numbers.js';
import { INSERT_REQUEST } from './insert-request.js';
import { type OpeningInputs, ReadOpeningInputs } from './opening-inputs.js';
import { RequestNews } from './request-news.js';

/** The agency that confirmed a booking, and how its interpreter is reached. */
export interface BookedAgency {
  agencyId: string;
  contractId: string;
  /** The operator who confirmed. */
  accountId: string | null;
  interpreterLabel: string;
  /** `self`: it rings at the agency's console; `link`: the interpreter waits at a one-time link; `telephone`: a call. */
  talk: 'self' | 'link' | 'telephone';
  /** E.164, with `telephone`. */
  telephone: string | null;
  /** Of the link's token, with `link`. */
  linkHash: Buffer | null;
}

/** What a booking asks for when its hour has come. */
export interface ScheduledRequest {
  memberId: string;
  language: string;
  dialect: string | null;
  gender: 'woman' | 'man' | 'either';
  patientPlace: 'room' | 'elsewhere';
  /** Where the professional is called; null: at a browser. */
  telephone: SpokenLine | null;
  note: string | null;
  startsAt: Date;
  /** Its end as booked. */
  endsAt: Date;
  /** Said aloud since it was booked: the session keeps it. */
  bookingNumber: string;
  /** The same key makes one request. */
  key: string;
  /** Null: nobody confirmed, the hunt begins. */
  agency: BookedAgency | null;
}

/** Makes a request of a booking whose hour has come. Everything happens in the caller's transaction. */
@Injectable()
export class OpenScheduled {
  constructor(
    private readonly clock: Clock,
    private readonly inputs: ReadOpeningInputs,
    private readonly rates: AnswerRates,
    private readonly numbers: RequestNumbers,
    private readonly sessions: SessionLife,
    private readonly news: RequestNews,
  ) {}

  /**
   * The confirmed agency's interpreter and the professional are called; or the hunt begins, with the agency that has
   * confirmed at its console first.
   * @returns the request's id; undefined where another request of the member lives
   */
  async open(tx: Transaction, wish: ScheduledRequest): Promise<string | undefined> {
    const now = this.clock.now();
    const inputs = (await this.inputs.read(wish.memberId, wish.key, now, tx))!;
    const { agency } = wish;
    if (!agency || agency.talk === 'self')
      return this.#insert(tx, wish, inputs, await this.#round(tx, wish, inputs, now), now);
    const contract = inputs.contracts.find(({ contractId }) => contractId === agency.contractId);
    const offer = acceptedOffer(agency, contract?.rank ?? 1, now);
    const requestId = await this.#insert(tx, wish, inputs, { offers: [offer], wakeAt: now }, now);
    if (!requestId) return undefined;
    await tx.query(`UPDATE request SET state = 'connecting' WHERE id = $1`, [requestId]);
    await tx.query(
      `UPDATE offer SET account_id = $2, answered_at = $3, ended_at = $3 WHERE id = $1`,
      [offer.id, agency.accountId, now],
    );
    if (agency.telephone)
      await this.numbers.keep(tx, requestId, 'interpreter', {
        telephone: agency.telephone,
        locale: 'fr',
      });
    await this.sessions.open(tx, {
      requestId,
      networkId: inputs.networkId,
      round: 1,
      agencyId: agency.agencyId,
      accountId: agency.accountId,
      interpreterLabel: agency.interpreterLabel,
      talk: agency.talk,
      telephone: agency.telephone,
      linkHash: agency.linkHash,
      joinSeconds: SECONDS.bookedInterpreter,
      bookingNumber: wish.bookingNumber,
      professionalJoinSeconds: SECONDS.bookedProfessional,
    });
    return requestId;
  }

  async #insert(
    tx: Transaction,
    wish: ScheduledRequest,
    inputs: OpeningInputs,
    round: Round,
    now: Date,
  ): Promise<string | undefined> {
    const id = newId(now.getTime());
    const rows = await tx.query(INSERT_REQUEST, [
      ...[id, inputs.networkId, wish.memberId, 'scheduled', null, wish.language, wish.dialect],
      ...[wish.gender, wish.patientPlace, wish.telephone ? 'telephone' : 'browser', wish.note],
      ...[wish.key, null, wish.startsAt, now, offerRecords(round.offers)],
      ...[HUNT_STEP.name, JSON.stringify({ requestId: id }), round.wakeAt, huntKey(id)],
    ]);
    if (rows.length === 0) return undefined;
    await tx.query(`UPDATE request SET booked_until = $2 WHERE id = $1`, [id, wish.endsAt]);
    if (wish.telephone) await this.numbers.keep(tx, id, 'professional', wish.telephone);
    this.news.requestChanged(tx, id);
    const ringing = round.offers.filter((offer) => offer.state === 'ringing');
    this.news.offersChanged(
      tx,
      ringing.map((offer) => offer.id),
    );
    return id;
  }

  async #round(
    tx: Transaction,
    wish: ScheduledRequest,
    { contracts, zone }: OpeningInputs,
    now: Date,
  ): Promise<Round> {
    const answers = await this.rates.of(tx, wish.language, contracts);
    const ranks = new Map(contracts.map(({ contractId, rank }) => [contractId, rank]));
    const booked = wish.agency?.contractId;
    const round = buildRound(
      {
        // The agency that has confirmed goes before all ranks, and the others wait until it has been silent.
        contracts: contracts.map((contract) =>
          contract.contractId === booked
            ? { ...contract, rank: 0, strategy: 'one_at_a_time' as const }
            : contract,
        ),
        ...{ zone, answers, language: wish.language, byTelephone: wish.telephone !== null },
      },
      now,
      () => newId(now.getTime()),
    );
    for (const offer of round.offers.filter(({ contractId }) => contractId === booked)) {
      offer.rank = ranks.get(offer.contractId)!;
      if (offer.position === 1 && offer.rank > Math.min(...ranks.values()))
        offer.rankException ??= 'booked';
    }
    return round;
  }
}

/** The booking was the offer, and it has been accepted. */
function acceptedOffer(agency: BookedAgency, rank: number, now: Date): NewOffer {
  return {
    id: newId(now.getTime()),
    contractId: agency.contractId,
    agencyId: agency.agencyId,
    agencyName: '',
    rank,
    position: 1,
    strategy: 'one_at_a_time',
    staggerSeconds: 12,
    ringSeconds: 30,
    state: 'accepted',
    reason: null,
    rankException: rank > 1 ? 'booked' : null,
    rangAt: now,
    ringsUntil: now,
  };
}
