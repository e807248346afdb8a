import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { FunderPrincipal } from '../../../platform/access/principal.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { buildUsageReport } from './build-usage-report.js';
import { ReadUsageFigures } from './read-usage-figures.js';
import { monthAt, reportPeriod } from './report-period.js';
import type { UsageReportQuery } from './usage-report.dto.js';
import type { UsageReportView } from './usage-report.view.js';

interface FundedNetwork {
  id: string;
  slug: string;
  name: string;
  time_zone: string;
}

const FUNDED = `SELECT id, slug, name, time_zone FROM network WHERE id = ANY ($1) ORDER BY name`;

/** A funder's report: question → period → figures of the ledger → what may be told of them. */
@Injectable()
export class ReportUsage {
  constructor(
    private readonly database: Database,
    private readonly figures: ReadUsageFigures,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws AppError NETWORK_UNKNOWN also for a network that another funder pays for; VALIDATION for the period */
  async run(me: FunderPrincipal, query: UsageReportQuery): Promise<UsageReportView> {
    const funded = await this.database.query<FundedNetwork>(FUNDED, [me.networkIds]);
    const found = query.network ? funded.find(({ slug }) => slug === query.network) : funded[0];
    if (!found) throw new AppError('NETWORK_UNKNOWN');
    const presentMonth = monthAt(this.clock.now(), found.time_zone);
    const period = reportPeriod(query, presentMonth);
    if ('rule' in period) throw new AppError('VALIDATION', { fields: [period] });
    const usage = await this.figures.run({ networkId: found.id, ...period });
    return {
      networks: funded.map(nameOf),
      network: nameOf(found),
      ...period,
      presentMonth,
      hideCountsUnder: this.config.hideCountsUnder,
      ...buildUsageReport(usage, period.months, this.config.hideCountsUnder),
    };
  }
}

const nameOf = ({ id, slug, name }: FundedNetwork) => ({ id, slug, name });
