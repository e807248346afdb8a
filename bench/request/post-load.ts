import { Child } from '../support/child.js';
import { quantile } from '../support/statistics.js';
import type { Post } from './post-text.js';
import { hasWrk, runWrk } from './wrk.js';

/** What a load of posts is to be. */
export interface LoadOrder {
  port: number;
  connections: number;
  seconds: number;
  what: Post['what'];
  /** Each post is another member's, from this one on. */
  firstMember: number;
}

export interface LoadAnswer {
  /** Milliseconds from the request's first byte to the answer's last, of each 201. */
  latencies: number[];
  /** Other answers, counted by status. */
  faults: Record<string, number>;
  seconds: number;
}

/** What one round of load gave, on either side. */
export interface Throughput {
  perSecond: number;
  p99: number;
}

/**
 * Posts as fast as they are answered. Whoever loads takes processor time from the server on a small machine: wrk takes
 * least, and where it is missing a process of our own that speaks HTTP by hand.
 */
export class PostLoad {
  private constructor(private readonly own: Child | null) {}

  static async start(): Promise<PostLoad> {
    const own = (await hasWrk())
      ? null
      : await Child.start(new URL('./load-client.ts', import.meta.url));
    return new PostLoad(own);
  }

  /** Who loads, for the notes. */
  get name(): string {
    return this.own ? 'a process of Node loads (wrk is not installed)' : 'wrk loads';
  }

  /** One round. @throws Error when an answer was not 201 */
  async run(order: LoadOrder): Promise<Throughput> {
    if (!this.own) return runWrk(order);
    const { latencies, faults, seconds } = await this.own.ask<LoadAnswer>(order);
    if (Object.keys(faults).length > 0)
      throw new Error(`The product answered other than 201: ${JSON.stringify(faults)}`);
    return { perSecond: latencies.length / seconds, p99: quantile(latencies, 0.99) };
  }

  async stop(): Promise<void> {
    await this.own?.stop();
  }
}
