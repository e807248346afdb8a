import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Database, Transaction } from '../../../platform/database/transactions.js';
import type { ContractToday } from '../../agencies/index.js';
import type { AnswerRecord } from '../rules/plan-hunt.js';

/** Rates move slowly; a request does not wait for a fresh count. */
const KEPT_SECONDS = 300;
const MOST_KEPT = 5_000;

/** The last 50 answers of each agency for the language, among its last 2,000 offers of a month. */
const COUNT = `
  SELECT asked_agency.id AS agency_id, count(*)::int AS asked,
         (count(*) FILTER (WHERE last.state = 'accepted'))::int AS accepted
  FROM unnest($1::uuid[]) AS asked_agency (id)
  CROSS JOIN LATERAL (
    SELECT recent.state FROM (
      SELECT o.request_id, o.state, o.rang_at FROM offer o
      WHERE o.agency_id = asked_agency.id AND o.rang_at BETWEEN $3::timestamptz - interval '30 days' AND $3
      ORDER BY o.rang_at DESC LIMIT 2000) recent
    JOIN request r ON r.id = recent.request_id
    WHERE r.language = $2 AND recent.state IN ('accepted', 'refused', 'silent')
    ORDER BY recent.rang_at DESC LIMIT 50) last
  GROUP BY 1`;

type Queries = Pick<Database | Transaction, 'query'>;

/** What past offers teach of who accepts; asked only where two contracts share a rank. */
@Injectable()
export class AnswerRates {
  readonly #kept = new Map<string, { at: Date; record: AnswerRecord }>();

  constructor(private readonly clock: Clock) {}

  /**
   * By agency id; agencies of which nothing is needed are missing.
   * @param via where to read: the transaction one is in, so that nobody waits for a second connection holding one
   */
  async of(
    via: Queries,
    language: string,
    contracts: readonly ContractToday[],
  ): Promise<ReadonlyMap<string, AnswerRecord>> {
    const agencies = agenciesSharingARank(language, contracts);
    const now = this.clock.now();
    const kept = agencies.map((id) => [id, this.#fresh(`${language}:${id}`, now)] as const);
    const unknown = kept.filter(([, record]) => !record).map(([id]) => id);
    const counted = unknown.length > 0 ? await this.#count(via, language, unknown, now) : new Map();
    return new Map(kept.map(([id, record]) => [id, record ?? counted.get(id)!]));
  }

  #fresh(key: string, now: Date): AnswerRecord | undefined {
    const kept = this.#kept.get(key);
    const age = kept ? Math.abs(now.getTime() - kept.at.getTime()) : Infinity;
    return age < KEPT_SECONDS * 1000 ? kept!.record : undefined;
  }

  async #count(
    via: Queries,
    language: string,
    agencyIds: string[],
    now: Date,
  ): Promise<Map<string, AnswerRecord>> {
    const rows = await via.query<{ agency_id: string } & AnswerRecord>(COUNT, [
      agencyIds,
      language,
      now,
    ]);
    if (this.#kept.size > MOST_KEPT) this.#kept.clear();
    const counted = new Map(agencyIds.map((id) => [id, { asked: 0, accepted: 0 }]));
    for (const { agency_id: id, asked, accepted } of rows) counted.set(id, { asked, accepted });
    for (const [id, record] of counted) this.#kept.set(`${language}:${id}`, { at: now, record });
    return counted;
  }
}

function agenciesSharingARank(language: string, contracts: readonly ContractToday[]): string[] {
  const offering = contracts.filter((contract) => contract.languages.includes(language));
  return offering
    .filter((one) => offering.some((other) => other !== one && other.rank === one.rank))
    .map((contract) => contract.agencyId);
}
