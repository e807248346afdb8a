/**
 * The one place that reads the system clock. Everything else takes a `Clock`, so that tests move time
 * and a clock jump is something a test can cause.
 */
export abstract class Clock {
  /** The present instant. */
  abstract now(): Date;

  /** The present instant in milliseconds since the epoch. */
  millis(): number {
    return this.now().getTime();
  }
}

/** The machine's own clock. */
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved: for tests and simulations. */
export class ManualClock extends Clock {
  private current: number;

  constructor(start: Date | string = '2026-11-23T09:00:00.000Z') {
    super();
    this.current = new Date(start).getTime();
  }

  override now(): Date {
    return new Date(this.current);
  }

  /** Moves the clock by `seconds`; a negative number is a jump back. */
  advance(seconds: number): void {
    this.current += seconds * 1000;
  }

  set(instant: Date | string): void {
    this.current = new Date(instant).getTime();
  }
}

/** `instant` moved by `seconds`. */
export function addSeconds(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}

/** Whole seconds from `from` to `to`, rounded down, never negative. */
export function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
}
