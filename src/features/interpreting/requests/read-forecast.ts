import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { contractsToday, type ContractToday, whyNotAsked } from '../../agencies/index.js';
import { languageById } from '../../languages/index.js';
import type { ForecastView } from '../request.view.js';

/** Fewer past requests promise nothing. */
const FEWEST = 10;
const SOON_SECONDS = 120;

/**
 * Instant requests of the last 90 days, at this hour of the network's day or the hours next to it. One that the
 * member cancelled says nothing of the agencies.
 */
const HISTORY = `
  SELECT count(*)::int AS count,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY e.waiting_seconds) FILTER (WHERE e.kind = 'session') AS median,
         (count(*) FILTER (WHERE e.kind = 'session' AND e.waiting_seconds <= ${SOON_SECONDS}))::int AS soon
  FROM usage_entry e JOIN network n ON n.id = e.network_id
  WHERE e.network_id = $1 AND e.language = $2 AND e.mode = 'instant'
    AND e.occurred_at > $3::timestamptz - interval '90 days' AND e.occurred_at <= $3
    AND (e.kind = 'unmet' AND e.outcome <> 'cancelled' OR e.kind = 'session' AND e.waiting_seconds IS NOT NULL)
    AND (extract(hour FROM e.occurred_at AT TIME ZONE n.time_zone)::int
         - extract(hour FROM $3::timestamptz AT TIME ZONE n.time_zone)::int + 24) % 24 IN (0, 1, 23)`;

const CONTRACTS = `
  SELECT n.time_zone, ${contractsToday({ id: 'n.id', zone: 'n.time_zone' }, '$2')} AS contracts
  FROM network n WHERE n.id = $1`;

/** What the network's own history says of the wait, before the tap. */
@Injectable()
export class ReadForecast {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly telephone: TelephoneCalls,
  ) {}

  /** The usual wait in seconds, within a transaction; undefined where too few requests tell. */
  async usualWait(
    tx: Transaction,
    networkId: string,
    language: string,
  ): Promise<number | undefined> {
    const [history] = await tx.query<{ count: number; median: number | null }>(HISTORY, [
      ...[networkId, language, this.clock.now()],
    ]);
    const { count, median } = history!;
    return count >= FEWEST && median !== null ? Math.round(median) : undefined;
  }

  /** @throws AppError LANGUAGE_UNKNOWN */
  async read(networkId: string, language: string): Promise<ForecastView> {
    if (!languageById(language)) throw new AppError('LANGUAGE_UNKNOWN');
    const now = this.clock.now();
    const [[history], [today]] = await Promise.all([
      this.database.query<{ count: number; median: number | null; soon: number }>(HISTORY, [
        networkId,
        language,
        now,
      ]),
      this.database.query<{ time_zone: string; contracts: ContractToday[] }>(CONTRACTS, [
        networkId,
        now,
      ]),
    ]);
    const { count, median, soon } = history!;
    const { time_zone: zone, contracts } = today!;
    const enough = count >= FEWEST;
    return {
      language,
      count,
      enough,
      medianSeconds: enough && median !== null ? Math.round(median) : null,
      outOfTenWithin120: enough ? Math.floor((10 * soon) / count) : null,
      someoneOpen: contracts.some(
        (contract) =>
          !whyNotAsked(contract, { language, now, zone, byTelephone: this.telephone.available }),
      ),
    };
  }
}
