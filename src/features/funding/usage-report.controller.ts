import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, Me } from '../../platform/access/access.decorator.js';
import type { FunderPrincipal } from '../../platform/access/principal.js';
import { localeOf } from '../../platform/errors/locale.js';
import { usageCsv, usageCsvName } from './csv/usage-csv.js';
import { ReportUsage } from './report/report-usage.js';
import { UsageCsvQuery, UsageReportQuery } from './report/usage-report.dto.js';
import { UsageReportView } from './report/usage-report.view.js';

/** What a funder sees of the use of their networks. */
@Controller('funder')
@Access('funder')
export class UsageReportController {
  constructor(private readonly report: ReportUsage) {}

  /** Sessions, minutes, waits and unmet requests by month and language. */
  @Get('usage')
  usage(@Me() me: FunderPrincipal, @Query() query: UsageReportQuery): Promise<UsageReportView> {
    return this.report.run(me, query);
  }

  /** The same as a file for spreadsheets, one line per month and language. */
  @Get('usage.csv')
  @ApiProduces('text/csv')
  async usageCsv(
    @Me() me: FunderPrincipal,
    @Query() { locale, ...query }: UsageCsvQuery,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const report = await this.report.run(me, query);
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${usageCsvName(report)}"`)
      .header('cache-control', 'no-store');
    return usageCsv(report, locale ?? localeOf(acceptLanguage));
  }
}
