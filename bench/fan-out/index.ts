import { setTimeout as sleep } from 'node:timers/promises';
import { SESSION_COOKIE } from '../../src/platform/access/cookies.js';
import type { Bed } from '../support/bed.js';
import { Child } from '../support/child.js';
import { operatorToken } from '../support/ids.js';
import { disturbance, interleave, medianOf } from '../support/interleave.js';
import { type Result, round } from '../support/result.js';
import type { CrowdAnswer, Emitted, ServerState } from './questions.js';

const SOCKETS = 5_000;
const REPEATS = 15;
const MEGABYTE = 1024 * 1024;

/** One status to 5,000 sockets of one room: the product's own events beside bare Socket.IO. */
export async function runFanOut(bed: Bed): Promise<Result> {
  const servers = {
    product: await Child.start(new URL('./product-server.ts', import.meta.url), bed.url),
    bare: await Child.start(new URL('./bare-server.ts', import.meta.url)),
  };
  const crowd = await Child.start(new URL('./crowd.ts', import.meta.url));
  try {
    const product = await connectAll(crowd, servers.product);
    const bare = await connectAll(crowd, servers.bare);
    const sides = {
      product: () => tellAll(crowd, servers.product, product.port),
      bare: () => tellAll(crowd, servers.bare, bare.port),
    };
    // For V8 to compile what is hot.
    for (let warmUp = 0; warmUp < 5; warmUp += 1) {
      await sides.product();
      await sides.bare();
    }
    const told = await interleave(REPEATS, sides);
    const ratio = medianOf(told, ({ product, bare }) => product / bare);
    const memoryRatio = product.megabytes / bare.megabytes;
    return {
      lines: [
        {
          benchmark: 'Fan-out',
          figure: `one status to ${SOCKETS.toLocaleString('en-GB')} sockets, ms until the last has it`,
          product: round(medianOf(told, ({ product }) => product)),
          floor: round(medianOf(told, ({ bare }) => bare)),
          ratio,
          goal: '≤ 1.2',
          met: ratio <= 1.2,
        },
        {
          benchmark: 'Fan-out',
          figure: 'MB that the sockets take in the server',
          product: round(product.megabytes),
          floor: round(bare.megabytes),
          ratio: memoryRatio,
          goal: '≤ 1.2',
          met: memoryRatio <= 1.2,
        },
      ],
      notes: [`Fan-out: ${disturbance(told)}`],
    };
  } finally {
    await crowd.stop();
    await servers.product.stop();
    await servers.bare.stop();
  }
}

interface Gathered {
  port: number;
  /** What the sockets added to the memory of the server. */
  megabytes: number;
}

async function connectAll(crowd: Child, server: Child): Promise<Gathered> {
  const { port, rss: before } = await server.ask<ServerState>({ what: 'state' });
  const cookie = `${SESSION_COOKIE}=${operatorToken(1)}`;
  await crowd.ask({ what: 'connect', port, count: SOCKETS, cookie });
  await sleep(1_000);
  const { rss } = await server.ask<ServerState>({ what: 'state' });
  return { port, megabytes: (rss - before) / MEGABYTE };
}

/** @returns milliseconds until the last socket has the status */
async function tellAll(crowd: Child, server: Child, port: number): Promise<number> {
  const told = crowd.ask<CrowdAnswer>({ what: 'await', port });
  // The crowd must have counted its sockets before the first of them is told.
  await sleep(20);
  const { sentAt } = await server.ask<Emitted>({ what: 'emit' });
  return (await told).lastAt - sentAt;
}
