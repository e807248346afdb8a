/** Takes back what was scheduled; harmless once it ran. */
export type Cancel = () => void;

/** What everything in the simulator waits through, so that a day can pass in seconds. */
export interface Time {
  /** The simulated instant. */
  now(): Date;
  /** The simulated instant in milliseconds since the epoch. */
  millis(): number;
  /** Runs `act` once `ms` simulated milliseconds have passed. */
  after(ms: number, act: () => void): Cancel;
  /** Says that an HTTP exchange is under way: virtual time stands still until the returned function is called. */
  hold(): () => void;
}
