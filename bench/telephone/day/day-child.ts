/** A process in which a day of calls passes: the application, the simulator and nothing else. */
import {
  type DayOrder,
  type DayReport,
  TelephoneDay,
} from '../../../test/support/telephone-day.js';
import { answerParent } from '../../support/child.js';
import { processorSeconds } from '../../support/load-watch.js';

/** One quarter of the day. */
export interface Quarter {
  /** Calls made so far. */
  calls: number;
  /** Seconds that have passed on the machine since the day began. */
  seconds: number;
  /** Processor seconds of the application, the simulator and PostgreSQL. */
  cpuSeconds: number;
  /** MB of the heap that live, once the garbage is collected. */
  heap: number;
}

export interface DayAnswer {
  quarters: Quarter[];
  report: DayReport;
}

answerParent<DayOrder>(async (order): Promise<DayAnswer> => {
  const day = await TelephoneDay.start(order);
  const start = performance.now();
  const before = processorSeconds(process.ppid);
  const quarters: Quarter[] = [];
  const report = await day.run(() => {
    gc!();
    quarters.push({
      calls: day.report.calls,
      seconds: (performance.now() - start) / 1000,
      cpuSeconds: processorSeconds(process.ppid) - before,
      heap: process.memoryUsage().heapUsed / 1024 ** 2,
    });
  });
  await day.stop();
  return { quarters, report };
});
