import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AnswerRates } from '../hunt/answer-rates.js';
import { buildRound, type Round } from '../hunt/build-round.js';
import { OpenBookedSessions } from '../sessions/open-booked-sessions.js';
import { type KeptLine, RequestNumbers } from '../telephone/request-numbers.js';
import { INSERT_SCHEDULED, scheduledRecords } from './insert-scheduled.js';
import { type OpeningInputs, ReadOpeningInputs } from './opening-inputs.js';
import type { RequestDraft } from './request-draft.js';
import { RequestNews } from './request-news.js';
import { type BookedAgency, isAwaited, type ScheduledRequest } from './scheduled-request.js';
import { WriteRequest } from './write-request.js';

/** Makes requests of bookings whose hour has come. Everything happens in the caller's transaction. */
@Injectable()
export class OpenScheduled {
  constructor(
    private readonly clock: Clock,
    private readonly inputs: ReadOpeningInputs,
    private readonly rates: AnswerRates,
    private readonly numbers: RequestNumbers,
    private readonly sessions: OpenBookedSessions,
    private readonly writer: WriteRequest,
    private readonly news: RequestNews,
  ) {}

  /**
   * Interpreters who wait are brought together with their professionals; for the others the hunt begins, with the agency
   * that has confirmed at its console first.
   * @returns the requests' ids by key; one is missing where another request of its member lives
   */
  async open(
    tx: Transaction,
    wishes: readonly ScheduledRequest[],
  ): Promise<ReadonlyMap<string, string>> {
    const opened = await this.#openAwaited(tx, wishes.filter(isAwaited));
    for (const wish of wishes.filter((one) => !isAwaited(one))) {
      const id = await this.#hunt(tx, wish);
      if (id) opened.set(wish.key, id);
    }
    for (const id of opened.values()) this.news.requestChanged(tx, id);
    return opened;
  }

  async #openAwaited(
    tx: Transaction,
    wishes: readonly (ScheduledRequest & { agency: BookedAgency })[],
  ): Promise<Map<string, string>> {
    if (wishes.length === 0) return new Map();
    const now = this.clock.now();
    const rows = await tx.query<{ id: string; key: string }>(INSERT_SCHEDULED, [
      scheduledRecords(wishes, now),
      now,
    ]);
    const opened = new Map(rows.map(({ id, key }) => [key, id]));
    const booked = wishes.flatMap((wish) => {
      const requestId = opened.get(wish.key);
      return requestId === undefined ? [] : [{ ...wish, ...wish.agency, requestId }];
    });
    await this.numbers.keepMany(tx, booked.flatMap(linesOf));
    await this.sessions.open(tx, booked);
    return opened;
  }

  /** @returns undefined where another request of the member lives */
  async #hunt(tx: Transaction, wish: ScheduledRequest): Promise<string | undefined> {
    const now = this.clock.now();
    const inputs = (await this.inputs.read(wish.memberId, wish.key, now, tx))!;
    const round = await this.#round(tx, wish, inputs, now);
    const id = await this.writer.write(
      tx,
      {
        networkId: inputs.networkId,
        memberId: wish.memberId,
        draft: draftOf(wish),
        round,
        bookedUntil: wish.endsAt,
      },
      now,
    );
    if (!id) return undefined;
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
        ...{ zone, answers, language: wish.language, byTelephone: wish.professional !== null },
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

function linesOf({
  requestId,
  professional,
  interpreter,
}: ScheduledRequest & BookedAgency & { requestId: string }): KeptLine[] {
  return [
    ...(professional ? [{ requestId, party: 'professional' as const, line: professional }] : []),
    ...(interpreter ? [{ requestId, party: 'interpreter' as const, line: interpreter }] : []),
  ];
}

function draftOf(wish: ScheduledRequest): RequestDraft {
  return {
    ...{ mode: 'scheduled', follows_id: null, standing_until: null, created_at: wish.startsAt },
    ...{ language: wish.language, dialect: wish.dialect, gender: wish.gender, note: wish.note },
    ...{ patient_place: wish.patientPlace, idempotency_key: wish.key },
    ...{ professional_line: wish.professional ? 'telephone' : 'browser' },
    telephone: wish.professional,
  };
}
