/** A process with bare Socket.IO over the PostgreSQL adapter; two of them make the floor of an event's way. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdapter } from '@socket.io/postgres-adapter';
import pg from 'pg';
import { BARE_ROOM, startBareIo } from '../support/bare-io.js';
import { answerParent } from '../support/child.js';
import { offerSample } from '../support/offer-sample.js';
import { monotonicMs } from '../support/raw-socket.js';
import type { EmitOrder } from './tap-order.js';

const [databaseUrl] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 });
const { io, port } = await startBareIo(createAdapter(pool));

/** @returns the server's port and when each event was sent; with a count of none, the port alone */
answerParent(async ({ count, everyMs }: EmitOrder): Promise<{ port: number; sent: number[] }> => {
  const sent: number[] = [];
  const start = monotonicMs();
  for (let number = 0; number < count; number += 1) {
    await sleep(Math.max(0, start + number * everyMs - monotonicMs()));
    const offer = offerSample(`mesure ${number}.`);
    sent.push(monotonicMs());
    io.to(BARE_ROOM).emit('offer:changed', offer);
  }
  return { port, sent };
});
