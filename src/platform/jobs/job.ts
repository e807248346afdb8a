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
  /** One pending job per key: a new one with the same key replaces the time and payload of the former. */
  key?: string;
  /** Attempts in all, with growing pauses (default 25, over about three days). */
  maxAttempts?: number;
}
