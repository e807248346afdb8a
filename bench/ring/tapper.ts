/** A process that taps at a steady pace on one process of the product and listens to a console on another. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SESSION_COOKIE } from '../../src/platform/access/cookies.js';
import { PostConnection } from '../request/post-connection.js';
import { answerParent } from '../support/child.js';
import { operatorToken } from '../support/ids.js';
import { monotonicMs, RawSocket } from '../support/raw-socket.js';
import type { Heard, TapOrder } from './tap-order.js';

/** Enough that a tap never waits for the former one's answer. */
const CONNECTIONS = 16;
/** An event this late, in milliseconds, is lost. */
const LATEST = 2_000;

async function tap({ postPort, consolePort, count, everyMs }: TapOrder): Promise<Heard[]> {
  const heard = Array.from({ length: count }, (): Heard => ({ sentAt: 0 }));
  const console = await RawSocket.open(
    consolePort,
    `${SESSION_COOKIE}=${operatorToken(1)}`,
    (packet) => {
      const number = numberOf(packet);
      if (number !== undefined) heard[number]!.rangAt = monotonicMs();
    },
  );
  const connections = await Promise.all(
    Array.from({ length: postPort ? CONNECTIONS : 0 }, () => PostConnection.open(postPort!)),
  );
  const start = monotonicMs();
  const answers: Promise<void>[] = [];
  for (const [number, one] of heard.entries()) {
    await sleep(Math.max(0, start + number * everyMs - monotonicMs()));
    one.sentAt = monotonicMs();
    const connection = connections[number % CONNECTIONS];
    const answered = connection?.create({
      ...{ what: 'requests', member: number + 1, idempotencyKey: randomUUID() },
      note: `mesure ${number}.`,
    });
    if (answered)
      answers.push(
        answered.then((status) => {
          one.answeredAt = monotonicMs();
          if (status !== 201) throw new Error(`The product answered ${status}.`);
        }),
      );
  }
  await Promise.all(answers);
  await sleep(heard.every(({ rangAt }) => rangAt) ? 0 : LATEST);
  for (const connection of connections) connection.close();
  console.close();
  return heard;
}

/** The note of an offer is the number of the tap: `… "note":"mesure 12." …`. */
function numberOf(packet: Buffer): number | undefined {
  const found = /^2\["offer:changed".*"note":"mesure (\d+)\."/.exec(packet.toString('latin1'));
  return found ? Number(found[1]) : undefined;
}

answerParent(tap);
