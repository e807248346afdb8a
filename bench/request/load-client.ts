/** A process that posts as fast as it is answered; see `post-load.ts` for what it is asked. */
import { randomUUID } from 'node:crypto';
import { answerParent } from '../support/child.js';
import type { LoadOrder, LoadAnswer } from './post-load.js';
import { PostConnection } from './post-connection.js';

async function load({
  port,
  connections,
  seconds,
  firstMember,
  what,
}: LoadOrder): Promise<LoadAnswer> {
  const opened = await Promise.all(
    Array.from({ length: connections }, () => PostConnection.open(port)),
  );
  const latencies: number[] = [];
  const faults: Record<string, number> = {};
  let member = firstMember;
  const start = performance.now();
  const end = start + seconds * 1000;

  async function keepAsking(connection: PostConnection): Promise<void> {
    for (let now = performance.now(); now < end;) {
      const idempotencyKey = randomUUID();
      const status = await connection.create({ what, member: member++, idempotencyKey });
      const answered = performance.now();
      if (status === 201) latencies.push(answered - now);
      else faults[status] = (faults[status] ?? 0) + 1;
      now = answered;
    }
  }

  await Promise.all(opened.map(keepAsking));
  const took = (performance.now() - start) / 1000;
  for (const connection of opened) connection.close();
  return { latencies, faults, seconds: took };
}

answerParent<LoadOrder>(load);
