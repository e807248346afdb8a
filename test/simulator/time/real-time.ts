import type { Cancel, Time } from './time.js';

/** The machine's time, or that time made faster: with `factor` 10, ten simulated seconds last one. */
export class RealTime implements Time {
  private readonly startedAt = performance.now();

  constructor(
    private readonly factor = 1,
    private readonly start: number = Date.now(),
  ) {}

  millis(): number {
    return Math.floor(this.start + (performance.now() - this.startedAt) * this.factor);
  }

  now(): Date {
    return new Date(this.millis());
  }

  after(ms: number, act: () => void): Cancel {
    const timer = setTimeout(act, Math.max(0, ms) / this.factor);
    // What is still to come when a test is over must not keep its process.
    timer.unref();
    return () => clearTimeout(timer);
  }

  hold(): () => void {
    return () => undefined;
  }
}
