import { Global, Module } from '@nestjs/common';
import { JobRunner } from '../jobs/job-runner.js';
import { AttemptLimits } from './attempt-limits.js';

export { AttemptLimits } from './attempt-limits.js';
export { clientAddress } from './client-address.js';
export { type Attempt, DAY, HOUR, type Limit } from './limit.js';

@Global()
@Module({ providers: [AttemptLimits], exports: [AttemptLimits] })
export class RateLimitsModule {
  constructor(jobs: JobRunner, limits: AttemptLimits) {
    jobs.every('*/30 * * * *', 'rate-limits.sweep', () => limits.sweep());
  }
}
