import type { World } from '../world.js';
import type { Form } from './request.js';

/** Starts calls at the account's rate; those beyond it wait their turn in the queue. */
export class Pacing {
  private nextAt = 0;

  constructor(private readonly world: World) {}

  /** Refuses a call beyond the account's concurrent ones. */
  admit(form: Form): void {
    if (this.world.calls.concurrent < this.world.pace.concurrentCalls) return;
    form.refuse(10_004, 'Call concurrency limit exceeded');
  }

  /** Runs `start` when a call may start; gives the milliseconds until then. */
  schedule(start: () => void): number {
    const { time, pace } = this.world;
    const now = time.millis();
    const at = Math.max(now, this.nextAt);
    this.nextAt = at + 1000 / pace.callsPerSecond;
    time.after(at - now, start);
    return Math.ceil(at - now);
  }
}
