import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '../../support/bed.js';
import type { Child } from '../../support/child.js';
import { quantile } from '../../support/statistics.js';
import { findWrong } from './lay-out.js';

/** What the load client is asked to do. */
export interface PlayOrder {
  port: number;
  connections: number;
  seconds: number;
  /** The number of the first conversation, and how many there are. */
  first: number;
  count: number;
}

export interface PlayAnswer {
  /** Milliseconds from a webhook's first byte to its answer's last. */
  latencies: number[];
  /** Conversations, each played to its end. */
  played: number[];
  /** Milliseconds since the epoch. */
  startedAt: number;
}

/** What one round of webhooks gave, on either side. */
export interface WebhookRate {
  perSecond: number;
  p99: number;
  conversations: number;
}

const PENDING = `SELECT FROM provider_event WHERE interpreted_at IS NULL AND call_id IS NOT NULL LIMIT 1`;
const PATIENCE_MS = 20_000;

/**
 * One round. A callback is answered before it is interpreted, so the clock runs on until the last one is.
 * @throws Error where an answer or the ledger is not what it should be
 */
export async function playLoad(client: Child, sql: Sql, order: PlayOrder): Promise<WebhookRate> {
  const { latencies, played, startedAt } = await client.ask<PlayAnswer>(order);
  const start = performance.now();
  while ((await sql(PENDING)).length > 0) {
    if (performance.now() - start > PATIENCE_MS)
      throw new Error('Callbacks were left uninterpreted.');
    await sleep(5);
  }
  const seconds = (performance.timeOrigin + performance.now() - startedAt) / 1000;
  // What follows the last commit is on its way.
  await sleep(300);
  const wrong = await findWrong(sql, played);
  if (wrong.length > 0) throw new Error(`The ledger is not exact: ${wrong.join(', ')}.`);
  const rate = latencies.length / seconds;
  return { perSecond: rate, p99: quantile(latencies, 0.99), conversations: played.length };
}
