/** The name and payload of a kind of job. Features declare theirs with `defineJob`. */
export interface Job<Payload extends object> {
  readonly name: string;
  /** Only carries the type. */
  readonly payload?: Payload;
}

/** Declares a kind of job: `defineJob<{ requestId: string }>('hunt.advance')`. */
export function defineJob<Payload extends object>(name: string): Job<Payload> {
  return { name };
}

export interface JobOptions {
  /** Not before this instant; at once where absent. */
  runAt?: Date;
  /**
   * Seconds that must pass by the database's clock, which the queue goes by. For a job that puts itself on the queue
   * again when it comes too early: where that clock is ahead of ours it would come again at once, and again.
   */
  notWithin?: number;
  /** One pending job per key: a new one with the same key replaces the time and payload of the former. */
  key?: string;
  /** Of the jobs that are due, those with the lower number run first; 0 where absent. */
  priority?: number;
  /** Attempts in all, with growing pauses (default 25, over about three days). */
  maxAttempts?: number;
}
