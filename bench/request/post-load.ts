import type { Child } from '../support/child.js';
import { quantile } from '../support/statistics.js';

/** What the load client is asked to do. */
export interface LoadOrder {
  port: number;
  connections: number;
  seconds: number;
  /** What is created; requests where absent. */
  what?: 'booking';
  /** Each request is another member's, from this one on. */
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

/** One round of POSTs. @throws Error when an answer was not 201 */
export async function postLoad(client: Child, order: LoadOrder): Promise<Throughput> {
  const { latencies, faults, seconds } = await client.ask<LoadAnswer>(order);
  if (Object.keys(faults).length > 0)
    throw new Error(`The product answered with other statuses than 201: ${JSON.stringify(faults)}`);
  return { perSecond: latencies.length / seconds, p99: quantile(latencies, 0.99) };
}
