import { Module } from '@nestjs/common';
import { ReadUsageFigures } from './report/read-usage-figures.js';
import { ReportUsage } from './report/report-usage.js';
import { UsageReportController } from './usage-report.controller.js';

/** What funders see of the use of their networks. */
@Module({
  controllers: [UsageReportController],
  providers: [ReadUsageFigures, ReportUsage],
})
export class FundingModule {}
