import { Injectable, type OnModuleInit } from '@nestjs/common';
import { doEach } from '../../../platform/jobs/do-each.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { EndHold } from './end-hold.js';
import { EndWait } from './end-wait.js';
import { type LegDeadline, legDeadlines } from './leg-jobs.js';
import { WatchLeg } from './watch-leg.js';

/** What happens when a deadline of a leg comes. Each looks at the truth first: safe to run twice, late or early. */
@Injectable()
export class LegDeadlines implements OnModuleInit {
  constructor(
    private readonly runner: JobRunner,
    private readonly endWait: EndWait,
    private readonly watchLeg: WatchLeg,
    private readonly endHold: EndHold,
  ) {}

  onModuleInit(): void {
    for (const deadline of ['join', 'watch', 'hold'] as const)
      this.runner.handle(legDeadlines[deadline], ({ legIds }) =>
        doEach(legIds, (legId) => this.meet(deadline, legId)),
      );
  }

  async meet(deadline: LegDeadline, legId: string): Promise<void> {
    if (deadline === 'join') await this.endWait.end(legId);
    else if (deadline === 'watch') await this.watchLeg.watch(legId);
    else await this.endHold.end(legId);
  }
}
