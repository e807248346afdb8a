/** A process that plays conversations as fast as their webhooks are answered; see `play-load.ts` for what it is asked. */
import { answerParent } from '../../support/child.js';
import { webhooksOf } from './conversation.js';
import { comesTwice } from './numbers.js';
import type { PlayAnswer, PlayOrder } from './play-load.js';
import { WebhookConnection } from './webhook-connection.js';

async function play({ port, connections, seconds, first, count }: PlayOrder): Promise<PlayAnswer> {
  const opened = await Promise.all(
    Array.from({ length: connections }, () => WebhookConnection.open(port)),
  );
  const latencies: number[] = [];
  const played: number[] = [];
  let next = first;
  const start = performance.now();
  const end = start + seconds * 1000;

  async function send(
    connection: WebhookConnection,
    webhook: ReturnType<typeof webhooksOf>[number],
  ) {
    const sent = performance.now();
    const body = await connection.send(webhook);
    latencies.push(performance.now() - sent);
    return body;
  }

  async function converse(connection: WebhookConnection, n: number): Promise<void> {
    for (const [index, webhook] of webhooksOf(n, Math.floor(Date.now() / 1000)).entries()) {
      const body = await send(connection, webhook);
      if (comesTwice(n, index) && (await send(connection, webhook)) !== body)
        throw new Error(`${webhook.path} was answered otherwise the second time.`);
    }
    played.push(n);
  }

  async function keepPlaying(connection: WebhookConnection): Promise<void> {
    while (performance.now() < end) {
      if (next >= first + count) throw new Error('All conversations were played.');
      await converse(connection, next++);
    }
  }

  await Promise.all(opened.map(keepPlaying));
  for (const connection of opened) connection.close();
  return { latencies, played, startedAt: start + performance.timeOrigin };
}

answerParent<PlayOrder>(play);
